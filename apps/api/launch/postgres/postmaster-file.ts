import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a running server writes about itself into its folder. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  /** "starting", "ready", "stopping" or "standby"; empty while the server is still writing it. */
  readonly status: string;
}

/** Reads `postmaster.pid`; undefined when there is none or it is still being written. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(postmasterFile(cluster), "utf8").split("\n");
  } catch {
    return undefined;
  }
  const pid = Number.parseInt(lines[0] ?? "", 10);
  const port = Number.parseInt(lines[3] ?? "", 10);
  return Number.isInteger(pid) && pid > 0
    ? { pid, port: Number.isInteger(port) ? port : 0, status: (lines[7] ?? "").trim() }
    : undefined;
}

/** The path of `postmaster.pid`. */
export function postmasterFile(cluster: string): string {
  return join(cluster, "postmaster.pid");
}

/** Whether a process exists and has not ended; a process of another user counts as alive. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  return !isZombie(pid);
}

/**
 * Whether the process is the server of this very folder. Process numbers are used again, above all
 * after a restart of a container, so that a number alone proves nothing.
 */
export function isPostmaster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) {
    return false;
  }
  const command = commandLine(pid);
  return command.includes("postgres") && command.includes(cluster);
}

function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).startsWith("Z");
  } catch {
    return false;
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return (
      spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? ""
    );
  }
}
