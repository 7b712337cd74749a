import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { PlainError } from "../plain-error.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";

/** What initdb is to make. */
export interface InitialiseOptions {
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  /** PostgreSQL's folder; it appears whole or not at all. */
  readonly cluster: string;
  /** The password of the superuser `postgres`. */
  readonly password: string;
  /** Extra flags, such as `--no-sync` for a database nobody will miss. */
  readonly flags?: readonly string[];
}

/**
 * Fills a new database folder with the same locale on every machine (UTF-8, code-point order), so
 * that data sorts alike wherever it is carried. A run that was cut short leaves nothing behind that
 * the next one would mistake for data.
 *
 * @throws PlainError with initdb's own words.
 */
export async function initialise(options: InitialiseOptions): Promise<void> {
  const half = `${options.cluster}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const passwordFile = join(half, "..", "password.new");
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  try {
    handOver([half, passwordFile], options.account);
    await runInitdb(options, half, passwordFile);
    renameSync(half, options.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    if (existsSync(half)) {
      rmSync(half, { recursive: true, force: true });
    }
  }
  chmodSync(options.cluster, 0o700);
}

function handOver(paths: readonly string[], account: Account | undefined): void {
  if (account === undefined) {
    return;
  }
  try {
    for (const path of paths) {
      chownSync(path, account.uid, account.gid);
    }
  } catch {
    throw new PlainError(
      `This root may not give files to the ${account.name} account, as PostgreSQL needs. Start as an ordinary user, or set DATABASE_URL.`,
    );
  }
}

async function runInitdb(options: InitialiseOptions, into: string, passwordFile: string) {
  const child = spawn(
    options.binaries.initdb,
    [
      `--pgdata=${into}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...(options.flags ?? []),
    ],
    {
      cwd: into,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        LC_ALL: "C",
        ...(process.env["PATH"] === undefined ? {} : { PATH: process.env["PATH"] }),
      },
      ...(options.account && { uid: options.account.uid, gid: options.account.gid }),
    },
  );
  let words = "";
  child.stdout.on("data", (chunk: Buffer) => (words += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (words += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => {
    child.once("error", (error) => {
      words += error.message;
      resolve(null);
    });
    child.once("close", resolve);
  });
  if (status !== 0) {
    throw new PlainError(
      `PostgreSQL could not make its folder ${options.cluster}:\n${words.trimEnd().split("\n").slice(-6).join("\n")}\nMend that, or set DATABASE_URL to a PostgreSQL 18 server of your own.`,
    );
  }
}
