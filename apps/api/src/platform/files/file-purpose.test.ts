import { expect, test } from "vitest";
import { purposesByName, type FilePurpose } from "./file-purpose.ts";

const purpose: FilePurpose = {
  name: "test_list",
  permission: "staff:manage",
  upload: true,
  mostBytes: 1,
  keepDays: 1,
};

test("a purpose is declared once and leaves an audit entry", () => {
  expect(purposesByName([purpose]).get("test_list")).toBe(purpose);
  expect(() => purposesByName([purpose, purpose])).toThrow(
    "Two file purposes are called test_list",
  );
  expect(() => purposesByName([{ ...purpose, permission: "staff:read" }])).toThrow(
    "staff:read is a read permission",
  );
});
