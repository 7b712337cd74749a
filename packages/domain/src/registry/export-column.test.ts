import * as v from "valibot";
import { expect, test } from "vitest";
import {
  exportColumns,
  exportColumnsSchema,
  keptFilterSchema,
  usualExportColumns,
} from "./export-column.ts";

test("columns come once, in the order chosen, and at least one", () => {
  const chosen = (columns: unknown) => v.safeParse(exportColumnsSchema, { columns });
  expect(chosen(["grade", "name", "grade"]).output).toEqual({ columns: ["grade", "name"] });
  expect(chosen([]).success).toBe(false);
  expect(chosen(["age"]).success).toBe(false);
  expect(usualExportColumns.filter((column) => !exportColumns.includes(column))).toEqual([]);
});

test.each([
  [{}, true],
  [{ search: "", grades: [1, 4], minAge: 0, maxAge: 130 }, true],
  [{ search: "一".repeat(41) }, false],
  [{ grades: [5] }, false],
  [{ minAge: -1 }, false],
  [{ maxAge: 131 }, false],
])("the filter %j: %s", (filter, good) => {
  expect(v.safeParse(keptFilterSchema, filter).success).toBe(good);
});
