import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { PlainError, codeOf } from "../plain-error.ts";

/** What only this installation knows. Passwords are URL-safe. */
export interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
  readonly worker: string;
  /** 32 bytes in base64; sealed values cannot be opened without it. */
  readonly masterKey: string;
}

const NAMES = ["superuser", "owner", "app", "worker", "masterKey"] as const;

/**
 * Reads the secrets, or makes them at the very first start.
 *
 * @param needed true when there is data already, which new secrets would lock for ever.
 * @throws PlainError when they are missing beside data, or cannot be read.
 */
export function loadSecrets(file: string, needed: boolean): Secrets {
  const text = readText(file);
  if (text !== undefined) {
    return parse(text, file);
  }
  if (needed) {
    throw new PlainError(
      `${file} is missing, and the data beside it cannot be opened without it. Put the file back from a backup, or move the whole folder away to begin anew.`,
    );
  }
  const secrets: Secrets = {
    superuser: password(),
    owner: password(),
    app: password(),
    worker: password(),
    masterKey: randomBytes(32).toString("base64"),
  };
  writeWhole(file, `${JSON.stringify(secrets, undefined, 2)}\n`);
  return secrets;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") {
      return undefined;
    }
    throw new PlainError(
      `${file} cannot be read (${codeOf(error)}). Start as the user it belongs to, or set WUZI_DATA to a folder of your own.`,
    );
  }
}

function parse(text: string, file: string): Secrets {
  let found: Partial<Record<string, unknown>>;
  try {
    found = JSON.parse(text) as Partial<Record<string, unknown>>;
  } catch {
    found = {};
  }
  const missing = NAMES.filter((name) => typeof found[name] !== "string" || found[name] === "");
  if (missing.length > 0) {
    throw new PlainError(
      `${file} is damaged: ${missing.join(", ")} missing. Put the file back from a backup.`,
    );
  }
  return found as unknown as Secrets;
}

function password(): string {
  return randomBytes(24).toString("base64url");
}

function writeWhole(file: string, text: string): void {
  const half = `${file}.new`;
  const descriptor = openSync(half, "w", 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(half, file);
}
