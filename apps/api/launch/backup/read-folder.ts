import { constants, type Dirent } from "node:fs";
import { open, readdir, stat, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../plain-error.ts";
import type { Item } from "./records.ts";

const pieceBytes = 256 * 1024;

/** What of a folder is wanted. */
export interface Choice {
  /** Paths, relative to the folder, that are left out with all below them. */
  readonly without?: (path: string) => boolean;
  /** Folders that are kept empty. */
  readonly hollow?: ReadonlySet<string>;
}

/**
 * Everything below a folder while others may be writing there: what vanishes is left out, and what
 * grows or shrinks is read to the size it had.
 *
 * @param as what the paths begin with in the backup
 */
export async function* readFolder(
  root: string,
  as: string,
  choice: Choice = {},
): AsyncGenerator<Item> {
  yield* readBelow(root, as, "", choice);
}

async function* readBelow(
  root: string,
  as: string,
  at: string,
  choice: Choice,
): AsyncGenerator<Item> {
  const found = await present(stat(join(root, at)));
  if (found === undefined) return;
  yield { path: named(as, at), kind: "folder", mode: found.mode & 0o777, size: 0, bytes: [] };
  if (choice.hollow?.has(at) === true) return;
  const entries = (await present(readdir(join(root, at), { withFileTypes: true }))) ?? [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = at === "" ? entry.name : `${at}/${entry.name}`;
    if (choice.without?.(path) !== true) yield* readEntry(root, as, path, entry, choice);
  }
}

async function* readEntry(
  root: string,
  as: string,
  path: string,
  entry: Dirent,
  choice: Choice,
): AsyncGenerator<Item> {
  if (entry.isDirectory()) yield* readBelow(root, as, path, choice);
  else if (entry.isFile()) yield* readFile(join(root, path), named(as, path));
}

/** One file, or nothing when it is not there. */
export async function* readFile(path: string, as: string): AsyncGenerator<Item> {
  const file = await present(open(path, constants.O_RDONLY));
  if (file === undefined) return;
  try {
    const { mode, size } = await file.stat();
    yield { path: as, kind: "file", mode: mode & 0o777, size, bytes: pieces(file, size) };
  } finally {
    await file.close();
  }
}

async function* pieces(file: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size;) {
    const piece = Buffer.alloc(Math.min(pieceBytes, size - at));
    const { bytesRead } = await file.read(piece, 0, piece.length, at);
    // cut off in the meantime: PostgreSQL's log makes up for it when the backup is put back
    yield bytesRead === 0 ? piece : piece.subarray(0, bytesRead);
    at += bytesRead === 0 ? piece.length : bytesRead;
  }
}

function named(as: string, at: string): string {
  return at === "" ? as : `${as}/${at}`;
}

async function present<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}
