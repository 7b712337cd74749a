import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

/** How a file can be sent: as it is, or as the build compressed it. */
export type Coding = "identity" | "gzip" | "br";

export interface KeptFile {
  readonly type: string;
  readonly etag: string;
  /** As it is, always; compressed where the build did so. */
  readonly bodies: Readonly<Record<"identity", Buffer>> & Partial<Record<Coding, Buffer>>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
};

/**
 * Reads a folder whole, a few megabytes, so that no request touches the disk and a folder that is
 * replaced meanwhile changes nothing. `x.gz` and `x.br` are forms of `x`, not files of their own.
 *
 * @returns files by their path below the folder, with `/` in front
 */
export async function keepFolder(folder: string): Promise<ReadonlyMap<string, KeptFile>> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ![".gz", ".br"].includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const kept = await Promise.all(
    found.map(async (path) => [nameOf(folder, path), await keep(path)]),
  );
  return new Map(kept as [string, KeptFile][]);
}

function nameOf(folder: string, path: string): string {
  return `/${relative(folder, path).split(sep).join("/")}`;
}

async function keep(path: string): Promise<KeptFile> {
  const [identity, gzip, br] = await Promise.all([
    readFile(path),
    existsSync(`${path}.gz`) ? readFile(`${path}.gz`) : undefined,
    existsSync(`${path}.br`) ? readFile(`${path}.br`) : undefined,
  ]);
  const hash = createHash("sha256").update(identity).digest("base64url").slice(0, 22);
  return {
    type: types[extname(path)] ?? "application/octet-stream",
    etag: `"${hash}"`,
    bodies: { identity, ...(gzip && { gzip }), ...(br && { br }) },
  };
}

/** The smallest form that the caller takes. */
export function bestCoding(file: KeptFile, accepted: string | undefined): Coding {
  const takes = new Set(
    (accepted ?? "")
      .split(",")
      .filter((part) => !/;\s*q=0(\.0*)?\s*$/u.test(part))
      .map((part) => part.split(";")[0]?.trim().toLowerCase()),
  );
  const order = ["br", "gzip"] as const;
  return (
    order.find((coding) => takes.has(coding) && file.bodies[coding] !== undefined) ?? "identity"
  );
}
