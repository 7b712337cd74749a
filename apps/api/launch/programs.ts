import { join } from "node:path";
import type { Address } from "./address.ts";
import type { Database } from "./database.ts";
import { apiFolder, consoleFolder, repository } from "./repository.ts";
import { runQuietly } from "./run-tool.ts";

/** The API's built programs. */
export const mainProgram = join(apiFolder, "dist", "main.js");
export const cliProgram = join(apiFolder, "dist", "cli.js");

/**
 * Builds whatever changed since the last build.
 *
 * @throws PlainError with the build's output when it fails.
 */
export async function build(environment: NodeJS.ProcessEnv, stop: AbortSignal): Promise<void> {
  await runQuietly({
    name: "The build",
    command: join(repository, "node_modules", ".bin", "turbo"),
    args: ["run", "build"],
    cwd: repository,
    env: { ...environment, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
    stop,
  });
}

/**
 * Migrates the database, gives its logins their passwords and loads the demo county when empty.
 *
 * @throws PlainError with the command's output when it fails.
 */
export async function prepare(
  environment: NodeJS.ProcessEnv,
  database: Database,
  stop: AbortSignal,
): Promise<void> {
  await runQuietly({
    name: "Preparing the database",
    command: process.execPath,
    args: [cliProgram, "prepare"],
    cwd: apiFolder,
    env: ownerEnvironment(environment, database),
    stop,
  });
}

/** The demo accounts, ready to be printed. */
export async function demoAccounts(
  environment: NodeJS.ProcessEnv,
  database: Database,
  stop: AbortSignal,
): Promise<string> {
  return await runQuietly({
    name: "Listing the demo accounts",
    command: process.execPath,
    args: [cliProgram, "demo-accounts"],
    cwd: apiFolder,
    env: ownerEnvironment(environment, database),
    stop,
  });
}

/** For commands that act as the database's owner. */
export function ownerEnvironment(
  environment: NodeJS.ProcessEnv,
  database: Database,
): NodeJS.ProcessEnv {
  return { ...withoutOwner(environment, database), DATABASE_URL: database.ownerUrl };
}

/** For the serving process: it is never given the owner's password. */
export function apiEnvironment(
  environment: NodeJS.ProcessEnv,
  database: Database,
  { host, port }: Address,
  carrier?: string,
): NodeJS.ProcessEnv {
  return {
    ...withoutOwner(environment, database),
    HOST: host,
    PORT: String(port),
    WUZI_CONSOLE: join(consoleFolder, "dist"),
    ...(carrier === undefined ? {} : { WUZI_CARRIER: carrier }),
  };
}

function withoutOwner(environment: NodeJS.ProcessEnv, database: Database): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...rest } = environment;
  return {
    ...rest,
    APP_DATABASE_URL: database.appUrl,
    WORKER_DATABASE_URL: database.workerUrl,
    WUZI_MASTER_KEY: database.masterKey,
    WUZI_FILES: environment["WUZI_FILES"] || join(database.folder, "files"),
    WUZI_AUDIT_HEADS: environment["WUZI_AUDIT_HEADS"] || join(database.folder, "audit-heads.jsonl"),
  };
}
