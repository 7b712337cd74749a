import { createWriteStream } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parts } from "./parts.ts";
import type { Item } from "./records.ts";

const known = Object.values(parts).map((name) => name.replace(".", "\\."));
const plain = new RegExp(`^(${known.join("|")})(/(?!\\.\\.?(/|$))[^/\\0\\\\]+)*$`);

/**
 * Writes items below a folder.
 *
 * @throws Error for a path that would lead out of it
 */
export async function writeFolder(root: string, items: AsyncIterable<Item>): Promise<void> {
  for await (const { path, kind, mode, bytes } of items) {
    if (!plain.test(path)) throw new Error(`${path} is not a path of a backup`);
    const at = join(root, path);
    await mkdir(kind === "folder" ? at : dirname(at), { recursive: true, mode: 0o700 });
    if (kind === "file") {
      await pipeline(
        Readable.from(bytes),
        createWriteStream(at, { flags: "wx", mode, flush: true }),
      );
    }
    await chmod(at, mode);
  }
}
