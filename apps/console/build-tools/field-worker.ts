import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

/** Name of the service worker's file: it stands at the root, since it serves every page. */
export const fieldWorkerFile = "field-worker.js";

type Kept = { url: string; revision: string | null };

/**
 * Tells the field's service worker which files the console has, so that a device used in the field
 * keeps all of them. Hashed files never change; the others are told apart by their contents.
 */
export function fieldWorker(): Plugin {
  let publicFolder = "";
  return {
    name: "wuzi:field-worker",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const worker = bundle[fieldWorkerFile];
        if (worker?.type !== "chunk") throw new Error(`The build has no ${fieldWorkerFile}.`);
        const built = Object.values(bundle)
          .filter(({ fileName }) => fileName !== fieldWorkerFile && isPage(fileName))
          .map((file): Kept => {
            const content = file.type === "chunk" ? file.code : file.source;
            return kept(file.fileName, content);
          });
        const copied = readdirSync(publicFolder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => path.join(parentPath, name))
          .map((file) => kept(addressOf(path.relative(publicFolder, file)), readFileSync(file)));
        const files = [...built, ...copied].toSorted((a, b) => (a.url < b.url ? -1 : 1));
        worker.code = `const fieldFiles=${JSON.stringify(files)};${worker.code}`;
      },
    },
  };
}

/** Of a file's path below a folder, on whichever system. */
function addressOf(relative: string): string {
  return relative.split(path.sep).join("/");
}

function kept(name: string, content: string | Uint8Array): Kept {
  const revision = name.startsWith("assets/")
    ? null
    : createHash("sha256").update(content).digest("hex").slice(0, 16);
  return { url: `/${name}`, revision };
}

/** What a page fetches: no maps, no list of the build. */
function isPage(name: string): boolean {
  return !name.endsWith(".map") && !name.startsWith(".vite/");
}
