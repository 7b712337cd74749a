import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname, parse } from "node:path";
import { PlainError, codeOf } from "../plain-error.ts";

/** The operating-system account PostgreSQL runs under when it is not our own. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** True when this process is root, which PostgreSQL refuses to run as. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The account to run PostgreSQL under.
 *
 * @param cluster PostgreSQL's own folder; when it exists, its owner is kept.
 * @returns undefined when the process itself may run PostgreSQL.
 * @throws PlainError as root on a machine with neither `postgres` nor `nobody`.
 */
export function chooseAccount(cluster?: string): Account | undefined {
  if (!isRoot()) {
    return undefined;
  }
  const owner = cluster === undefined ? undefined : ownerOf(cluster);
  if (owner !== undefined && owner.uid !== 0) {
    return owner;
  }
  const found = named("postgres") ?? named("nobody");
  if (found === undefined) {
    throw new PlainError(
      "PostgreSQL refuses to run as root and this machine has neither a postgres nor a nobody user. Start as an ordinary user, or set DATABASE_URL.",
    );
  }
  return found;
}

/**
 * Whether an account may pass through every folder above a path and into it.
 * Reads permission bits only; what does not exist yet, or is no folder, is not in the way.
 */
export function canReach(path: string, account: Account | undefined): boolean {
  if (account === undefined) {
    return true;
  }
  for (let at = path; ; at = dirname(at)) {
    if (!mayEnter(at, account)) {
      return false;
    }
    if (at === parse(at).root) {
      return true;
    }
  }
}

function mayEnter(path: string, account: Account): boolean {
  try {
    const found = statSync(path);
    const { mode, uid, gid } = found;
    if (!found.isDirectory()) {
      return true;
    }
    if (uid === account.uid) {
      return (mode & 0o100) !== 0;
    }
    return (mode & (gid === account.gid ? 0o010 : 0o001)) !== 0;
  } catch (error) {
    return ["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "");
  }
}

function ownerOf(path: string): Account | undefined {
  try {
    const { uid, gid } = statSync(path);
    return { name: `user ${uid}`, uid, gid };
  } catch {
    return undefined;
  }
}

function named(name: string): Account | undefined {
  const uid = idOf("-u", name);
  const gid = idOf("-g", name);
  return uid === undefined || gid === undefined ? undefined : { name, uid, gid };
}

function idOf(flag: "-u" | "-g", name: string): number | undefined {
  const answer = spawnSync("id", [flag, name], { encoding: "utf8" });
  const id = Number.parseInt(answer.stdout ?? "", 10);
  return answer.status === 0 && Number.isInteger(id) ? id : undefined;
}
