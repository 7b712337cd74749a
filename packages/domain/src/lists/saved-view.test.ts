import * as v from "valibot";
import { expect, test } from "vitest";
import { savedViewSchema } from "./saved-view.ts";

function faults(parameters: unknown, name: unknown = "独居老人"): string[] {
  const result = v.safeParse(savedViewSchema, { name, parameters });
  return (result.issues ?? []).map((issue) => `${v.getDotPath(issue)} ${issue.message}`);
}

test.each([
  [{}],
  [{ search: "张", grades: [1, 2], livesAlone: true, columns: ["name", "office"] }],
  [{ officeId: "734512345", code: "510522001001", from: "2020-02-29" }],
])("keeps %j", (parameters) => {
  expect(faults(parameters)).toEqual([]);
});

test.each([
  [{ search: "13800000000" }, "parameters.search PERSONAL_NUMBER"],
  [{ search: "１３８ ００００-００００" }, "parameters.search PERSONAL_NUMBER"],
  [{ search: "11010519491231002x" }, "parameters.search PERSONAL_NUMBER"],
  [{ search: "11010519491231002X42B1" }, "parameters.search PERSONAL_NUMBER"],
  [{ search: ["0830-5261234"] }, "parameters.search.0 PERSONAL_NUMBER"],
  [{ search: 13_800_000_000 }, "parameters.search OUT_OF_RANGE"],
  [{ search: "一".repeat(101) }, "parameters.search TOO_LONG"],
  [{ grades: Array.from({ length: 51 }, () => 1) }, "parameters.grades TOO_LONG"],
  [{ filter: { deep: 1 } }, "parameters.filter NOT_A_PARAMETER"],
  [{ filter: null }, "parameters.filter NOT_A_PARAMETER"],
  [{ "": "x" }, "parameters. NOT_A_PARAMETER"],
  [Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`p${i}`, 1])), "parameters TOO_LONG"],
])("refuses %j", (parameters, fault) => {
  expect(faults(parameters)).toContain(fault);
});

test("a name is one short line", () => {
  expect(faults({}, " ")).toContain("name REQUIRED");
  expect(faults({}, "一".repeat(31))).toContain("name TOO_LONG");
  expect(faults({}, "家属 13800000000")).toContain("name PERSONAL_NUMBER");
});
