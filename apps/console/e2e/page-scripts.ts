import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { zippedBytes } from "./first-load.ts";

type Chunk = { file: string; src?: string; imports?: string[]; dynamicImports?: string[] };

type Manifest = Readonly<Record<string, Chunk>>;

export type PageScripts = { readonly page: string; readonly bytes: number };

/**
 * What each page needs before it can show, when its address is opened directly: the entry, the frame
 * around it and its own scripts, gzip. The pages are those that the built routes name, so that a new
 * one is found by itself. What a page fetches later, when something is opened, does not count.
 */
export function scriptsOfEveryPage(): readonly PageScripts[] {
  const path = join(inject("builtConsole"), ".vite/manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  const entry = manifest["index.html"];
  const frame = Object.keys(manifest).filter((key) => key.endsWith("/signed-in-layout.tsx"));
  const pages = (entry?.dynamicImports ?? []).filter(
    (key) => key.startsWith("src/") && !key.startsWith("src/shared/") && !frame.includes(key),
  );
  return pages.map((page) => {
    const files = neededBy(manifest, ["index.html", ...frame, page]);
    const scripts = [...files].filter((file) => file.endsWith(".js"));
    return { page, bytes: scripts.reduce((sum, file) => sum + zippedBytes(`/${file}`), 0) };
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
  return new Set([...seen].flatMap((key) => manifest[key]?.file ?? []));
}
