import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const texts = new Set([".html", ".js", ".css", ".svg"]);

/** Shorter than this a file fits into one packet anyway. */
const leastBytes = 1_000;

/**
 * Puts `x.gz` and `x.br` beside every text of the build: the server sends what the browser takes,
 * and compresses nothing itself.
 */
export function compressFiles(): Plugin {
  return {
    name: "wuzi:compress-files",
    apply: "build",
    writeBundle: {
      order: "post",
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) return;
        const entries = await readdir(dir, { recursive: true, withFileTypes: true });
        const files = entries.filter((each) => each.isFile() && texts.has(extname(each.name)));
        await Promise.all(
          files.map(async (each) => await compress(join(each.parentPath, each.name))),
        );
      },
    },
  };
}

async function compress(path: string): Promise<void> {
  const text = await readFile(path);
  if (text.length < leastBytes) return;
  const [zipped, smaller] = await Promise.all([
    promisify(gzip)(text, { level: 9 }),
    promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
  ]);
  await Promise.all([writeFile(`${path}.gz`, zipped), writeFile(`${path}.br`, smaller)]);
}
