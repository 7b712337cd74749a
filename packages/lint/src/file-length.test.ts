import { describe, expect, it } from "vitest";
import { judgeLengths, longestFile } from "./file-length.ts";
import { trackedTextFiles } from "./tracked-files.ts";

const exceptions = {
  "pnpm-lock.yaml": "written by the package manager",
  "apps/api/bench/peers/pnpm-lock.yaml": "written by the package manager",
};

const file = (path: string, lines: number) => ({ path, text: "x\n".repeat(lines) });

describe("judgeLengths", () => {
  it("lets the longest allowed file pass and refuses one line more", () => {
    expect(judgeLengths([file("a.ts", longestFile)], {}).tooLong).toEqual([]);
    expect(judgeLengths([file("a.ts", longestFile + 1)], {}).tooLong).toEqual(["a.ts: 301 lines"]);
  });

  it("counts only what people write", () => {
    expect(judgeLengths([file("a.json", 5000), file("a.md", 5000)], {}).tooLong).toEqual([]);
  });

  it("takes an exception for a file or a folder, and names those that nothing needs", () => {
    const files = [file("long/a.ts", 400), file("b.ts", 400)];
    const judged = judgeLengths(files, { "long/": "data", "b.ts": "data", "c.ts": "gone" });
    expect(judged).toEqual({ tooLong: [], needless: ["c.ts"] });
  });
});

describe("the repository", () => {
  it("keeps its files short", () => {
    expect(judgeLengths(trackedTextFiles(), exceptions)).toEqual({ tooLong: [], needless: [] });
  });
});
