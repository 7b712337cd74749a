import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { trackedTextFiles } from "./tracked-files.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** Test files that some project of the root's configuration runs. */
function runnableTestFiles(): string[] {
  const vitest = join(repository, "node_modules/vitest/vitest.mjs");
  const list = execFileSync(process.execPath, [vitest, "list", "--filesOnly", "--json"], {
    cwd: repository,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  const found = JSON.parse(list) as { file: string }[];
  return found.map(({ file }) => file.slice(repository.length));
}

describe("the repository", () => {
  it("runs every test file exactly once", () => {
    const written = trackedTextFiles()
      .map(({ path }) => path)
      .filter((path) => /\.(?:test|e2e)\.tsx?$/.test(path));
    expect(runnableTestFiles().toSorted()).toEqual(written.toSorted());
    expect(written).toContain("packages/lint/src/test-files.test.ts");
  });
});
