import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { zippedBytes } from "./first-load.ts";

type Chunk = { file: string; src?: string; imports?: string[]; dynamicImports?: string[] };

type Manifest = Readonly<Record<string, Chunk>>;

export type PageScripts = {
  readonly page: string;
  readonly bytes: number;
  /** In how many files they come. */
  readonly files: number;
};

/**
 * What each page needs before it can show, when its address is opened directly: the entry, the frame
 * around it and its own scripts, gzip. The pages are those that the built routes name, so that a new
 * one is found by itself. What a page fetches later, when something is opened, does not count.
 */
export function scriptsOfEveryPage(): readonly PageScripts[] {
  const path = join(inject("builtConsole"), ".vite/manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  const entry = neededBy(manifest, ["index.html"]);
  const frame = Object.keys(manifest).filter((key) => key.endsWith("/signed-in-layout.tsx"));
  const fetched = new Set([...entry].flatMap((key) => manifest[key]?.dynamicImports ?? []));
  const pages = [...fetched].filter(
    (key) => /^src\/(?!shared\/|app\/shell\/)/u.test(key) && !frame.includes(key),
  );
  return pages.map((page) => {
    const keys = neededBy(manifest, ["index.html", ...frame, page]);
    const files = new Set([...keys].flatMap((key) => manifest[key]?.file ?? []));
    const scripts = [...files].filter((file) => file.endsWith(".js"));
    const bytes = scripts.reduce((sum, file) => sum + zippedBytes(`/${file}`), 0);
    return { page, bytes, files: scripts.length };
  });
}

function neededBy(manifest: Manifest, roots: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...roots];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...(manifest[key]?.imports ?? []));
  }
  return seen;
}
