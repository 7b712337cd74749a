import { randomInt } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { PlainError } from "../plain-error.ts";

const readable = "abcdefghjkmnpqrstuvwxyz23456789";
const leastLength = 12;
export const PASSPHRASE = "WUZI_BACKUP_PASSPHRASE";

/**
 * The passphrase for a new backup: the setting's, or a new one that has to be written down.
 *
 * @throws PlainError when the setting's is too short
 */
export function choosePassphrase(environment: NodeJS.ProcessEnv): {
  passphrase: string;
  isNew: boolean;
} {
  const given = environment[PASSPHRASE];
  if (given === undefined || given === "") return { passphrase: newPassphrase(), isNew: true };
  if (given.length < leastLength) {
    throw new PlainError(`${PASSPHRASE} must have at least ${leastLength} characters.`);
  }
  return { passphrase: given, isNew: false };
}

/**
 * The passphrase of a backup that is there: the setting's, or asked for at the terminal.
 *
 * @throws PlainError where nobody can be asked
 */
export async function askPassphrase(environment: NodeJS.ProcessEnv): Promise<string> {
  const given = environment[PASSPHRASE];
  if (given !== undefined && given !== "") return given;
  if (!process.stdin.isTTY) {
    throw new PlainError(`Set ${PASSPHRASE} to the passphrase that the backup was made with.`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question("Passphrase of the backup 备份口令: ")).trim();
  } finally {
    terminal.close();
  }
}

/** Six groups of four: about 119 bits, and it can be written down. */
function newPassphrase(): string {
  const group = () =>
    Array.from({ length: 4 }, () => readable[randomInt(readable.length)]).join("");
  return Array.from({ length: 6 }, group).join("-");
}
