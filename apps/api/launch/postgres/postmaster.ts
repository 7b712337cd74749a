import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { PlainError } from "../plain-error.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { isAlive, isPostmaster, postmasterFile, readPostmasterFile } from "./postmaster-file.ts";

const POLL_MS = 15;
const ATTEMPTS = 40;

/** Everything that is needed to start a server in a folder that initdb has filled. */
export interface PostmasterOptions {
  readonly binaries: Binaries;
  readonly cluster: string;
  readonly account: Account | undefined;
  /** The file that takes the server's own log; it is overwritten. */
  readonly log: string;
  /** Further settings, as `postgres -c` takes them. */
  readonly settings: Readonly<Record<string, string>>;
}

/** A server that answers. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * Starts a server on a free loopback port and waits until it accepts connections, crash recovery
 * included. It leads its own process group, so that Ctrl-C in the terminal reaches the API first.
 *
 * @throws PlainError with the server's last words when it does not start.
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  clearForeignFile(options.cluster);
  for (let attempt = 1; ; attempt++) {
    const outcome = await attemptStart(options, await freePort());
    if (typeof outcome !== "string") {
      return outcome;
    }
    if (attempt === ATTEMPTS || !isPassing(outcome)) {
      throw new PlainError(
        `PostgreSQL did not start. Its last words were:\n${outcome}\nThe whole log is ${options.log}.`,
      );
    }
    await pause(250);
  }
}

/** Stops a server: open transactions are rolled back, data is written out. Resolves when it is gone. */
export async function stopPostmaster(pid: number, signal: "SIGINT" | "SIGQUIT"): Promise<void> {
  if (isAlive(pid)) {
    process.kill(pid, signal);
  }
  await gone(pid);
}

/** Resolves when the process has ended. */
export async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) {
    await pause(POLL_MS);
  }
}

/** A TCP port of the loopback address that nobody holds at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") {
    throw new TypeError("a TCP server has no port");
  }
  return address.port;
}

/** Waits until the server of a folder accepts connections; undefined when it ended instead. */
export async function ready(pid: number, cluster: string): Promise<Postmaster | undefined> {
  for (;;) {
    const file = readPostmasterFile(cluster);
    if (file?.pid === pid && file.status === "ready") {
      return { pid, port: file.port };
    }
    if (!isAlive(pid)) {
      return undefined;
    }
    await pause(POLL_MS);
  }
}

async function attemptStart(
  options: PostmasterOptions,
  port: number,
): Promise<Postmaster | string> {
  const log = openSync(options.log, "w", 0o600);
  const child = spawn(options.binaries.postgres, serverArguments(options, port), {
    cwd: options.cluster,
    detached: true,
    stdio: ["ignore", log, log],
    env: {
      LC_ALL: "C",
      ...(process.env["PATH"] === undefined ? {} : { PATH: process.env["PATH"] }),
    },
    ...(options.account && { uid: options.account.uid, gid: options.account.gid }),
  });
  closeSync(log);
  child.unref();
  const refusal = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
  });
  if (child.pid === undefined) {
    return refusal;
  }
  return (await ready(child.pid, options.cluster)) ?? lastLines(options.log);
}

function serverArguments(options: PostmasterOptions, port: number): string[] {
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    logging_collector: "off",
    log_line_prefix: "%m [%p] ",
    timezone: "UTC",
    log_timezone: "UTC",
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return ["-D", options.cluster, ...flags];
}

/** A postmaster.pid whose number now belongs to another program would stop PostgreSQL for ever. */
function clearForeignFile(cluster: string): void {
  const file = readPostmasterFile(cluster);
  if (file !== undefined && isAlive(file.pid) && !isPostmaster(file.pid, cluster)) {
    rmSync(postmasterFile(cluster), { force: true });
  }
}

/** Somebody took the port in between, or the last processes of a killed server are still leaving. */
function isPassing(words: string): boolean {
  return /could not bind|shared memory block|lock file "postmaster\.pid" already exists/.test(
    words,
  );
}

function lastLines(file: string): string {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-8).join("\n");
}
