import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const binary = /\.(?:png|jpe?g|gif|ico|woff2?|xlsx|pdf|zip|gz)$/;

/** A text file of the product, by its path below the root. */
export interface TextFile {
  path: string;
  text: string;
}

/**
 * The text files that belong to the product: tracked, or new and not ignored.
 *
 * @throws if this is no git checkout
 */
export function trackedTextFiles(): TextFile[] {
  const list = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"],
    { cwd: repository, encoding: "utf8", maxBuffer: 1e8 },
  );
  return list
    .split("\0")
    .filter((path) => path !== "" && !binary.test(path))
    .flatMap((path) => {
      const text = read(join(repository, path));
      return text === undefined ? [] : [{ path, text }];
    });
}

/** The file's text; undefined if it has been removed but is still listed. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
