import { expect, test } from "vitest";
import { auditedColumn, inAuditedOrder } from "./audited-columns.ts";

test("a column is called by its own kind of record first, and by what all share else", () => {
  expect(auditedColumn("organisation.office", "name")?.zh).toBe("名称");
  expect(auditedColumn("registry.person", "name")?.zh).toBe("姓名");
  expect(auditedColumn("registry.person", "office_id")?.zh).toBe("机构编号");
  expect(auditedColumn("registry.person", "no_such_column")).toBeUndefined();
  expect(auditedColumn("no.such_table", "name")).toBeUndefined();
  expect(auditedColumn("toString", "id")?.en).toBe("Id");
});

test("columns stand in the order of the record, what all share behind, the nameless last", () => {
  const given = ["unknown", "id", "state", "version", "sex", "name"];
  expect(inAuditedOrder("registry.person", given)).toEqual([
    "name",
    "sex",
    "state",
    "id",
    "version",
    "unknown",
  ]);
});
