import { fileURLToPath } from "node:url";

/** A file of the demo; works from `src/demo` and from the bundle in `dist` alike. */
export function demoData(path: string): string {
  const up = import.meta.url.includes("/dist/") ? "../data/" : "../../data/";
  return fileURLToPath(new URL(`${up}${path}`, import.meta.url));
}
