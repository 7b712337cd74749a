import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

/** Where the shortcuts of every page are written: those of one page alone are single keys. */
const sources = ["../navigation.ts", "../publicity-entries.ts", "use-shell-commands.ts"];

it("gives every command of the frame keys of its own", () => {
  const shortcuts = sources.flatMap((source) => {
    const text = readFileSync(path.resolve(import.meta.dirname, source), "utf8");
    return [...text.matchAll(/shortcut: "([^"]+)"/gu)].map(([, keys]) => keys);
  });
  expect(shortcuts.length).toBeGreaterThan(10);
  expect(shortcuts.filter((keys, at) => shortcuts.indexOf(keys) !== at)).toEqual([]);
});
