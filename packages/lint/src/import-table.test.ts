import { beforeAll, describe, expect, it } from "vitest";
import { allowed } from "./import-table.allowed.ts";
import type { Cell } from "./import-table.cells.ts";
import { api } from "./import-table.cells.ts";
import { refused } from "./import-table.refused.ts";
import type { Finding } from "./lint-tree.ts";
import { lintTree } from "./lint-tree.ts";

const manifests = ["prevent/follow-up", "prevent/duty", "staff"].map(
  (name) => `${api}/modules/${name}/${name.split("/").at(-1)}.module.ts`,
);

/** Gives each cell a file of its own, so that every finding can be told apart. */
function fileOf(cell: Cell, index: number): string {
  return cell.from.replace(/[^/]+$/, (name) => `c${index}-${name}`);
}

describe("the import table", () => {
  const cells = [...Object.values(refused), ...Object.values(allowed)].flat();
  const findings = new Map<Cell, Finding[]>();

  beforeAll(async () => {
    const files = new Map(manifests.map((path) => [path, "export const module = {};\n"]));
    cells.forEach((cell, index) => files.set(fileOf(cell, index), `${cell.line}\n`));
    const all = (await lintTree(files)).filter(({ rule }) => rule === "wuzi(import-table)");
    cells.forEach((cell, index) => {
      const file = fileOf(cell, index);
      findings.set(
        cell,
        all.filter((finding) => finding.file === file),
      );
    });
  });

  describe.each(Object.entries(refused))("refuses: %s", (_row, row) => {
    it.each(row)("$from: $line", (cell) => {
      expect(findings.get(cell)).toHaveLength(1);
    });
  });

  describe.each(Object.entries(allowed))("allows: %s", (_row, row) => {
    it.each(row)("$from: $line", (cell) => {
      expect(findings.get(cell)).toEqual([]);
    });
  });
});
