import { SettingError } from "../environment.ts";
import { carrierSimulator } from "./carrier-simulator.ts";
import { demoAccounts } from "./demo-accounts.ts";
import { demoPeopleCommand } from "./demo-people.ts";
import { importDivisionsCommand } from "./import-divisions.ts";
import { prepare } from "./prepare.ts";
import { replayLetter } from "./replay-letter.ts";
import { replayReferenceCommand } from "./replay-reference.ts";
import { rotateRegistryKeyCommand } from "./rotate-registry-key.ts";
import { schema } from "./schema.ts";
import { verifyAudit } from "./verify-audit.ts";
import { workerCommand } from "./worker.ts";

/** A command prints for people and gives the exit code. */
export type Command = (args: string[]) => Promise<number>;

const commands: Record<string, { run: Command; help: string }> = {
  prepare: { run: prepare, help: "migrate, and load the demo county into an empty database" },
  schema: { run: schema, help: "write schema.graphql; --check only compares" },
  "carrier-simulator": {
    run: carrierSimulator,
    help: "[PORT]: a simulated carrier that speaks SMPP, for trying messages out",
  },
  "demo-accounts": { run: demoAccounts, help: "show the demo county's accounts" },
  "demo-people": {
    run: demoPeopleCommand,
    help: "[URL]: load the demo county's people through the running product's import",
  },
  "import-divisions": {
    run: importDivisionsCommand,
    help: "FILE: bring a county's offices in step with a division file",
  },
  "replay-letter": {
    run: replayLetter,
    help: "[URL]: send the open letter of February 2020 through the running product, and compare",
  },
  "replay-reference": {
    run: replayReferenceCommand,
    help: "[URL]: enter the reference period of February 2020 through the running product, and compare",
  },
  "rotate-registry-key": {
    run: rotateRegistryKeyCommand,
    help: "seal every number anew under a new key, while the service runs",
  },
  worker: {
    run: workerCommand,
    help: "do the jobs and send messages, for servers that run with WUZI_WORKER=elsewhere",
  },
  "verify-audit": {
    run: verifyAudit,
    help: "walk the audit's hash chain and say whether it holds",
  },
};

/** Runs one command by its name. */
export async function command([name = "", ...args]: string[]): Promise<number> {
  const found = commands[name];
  if (found === undefined) {
    process.stderr.write(`${usage()}\n`);
    return 2;
  }
  try {
    return await found.run(args);
  } catch (error) {
    const sentence =
      error instanceof SettingError || isPlain(error) ? error.message : String(error);
    process.stderr.write(`${sentence}\n`);
    return 1;
  }
}

function isPlain(error: unknown): error is Error {
  return error instanceof Error;
}

/** Done by the launcher, on the data folder: `npm run wuzi` knows them, this program does not. */
const ofTheLauncher = {
  backup: { help: "FILE: everything into one encrypted file, while the product works on" },
  restore: { help: "FILE: put a backup back; what is there is moved aside" },
};

function usage(): string {
  const all = Object.entries({ ...commands, ...ofTheLauncher });
  const lines = all.map(([name, { help }]) => `  ${name.padEnd(18)}${help}`);
  return `Usage: npm run wuzi COMMAND\n\n${lines.join("\n")}`;
}
