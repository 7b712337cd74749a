import * as v from "valibot";
import { expect, test } from "vitest";
import { permissions } from "../access/permissions.ts";
import { clientSchema, keyTermsSchema } from "./client-input.ts";
import { clientScopes } from "./client-scope.ts";

const client = {
  name: "民政救助平台",
  purpose: "核对对象",
  contact: "李工",
  scopes: ["person:read"],
};

test("scopes come in one order, each once", () => {
  const scopes = ["person:find", "office:read", "person:find"];
  expect(v.parse(clientSchema, { ...client, scopes }).scopes).toEqual([
    "office:read",
    "person:find",
  ]);
});

test("no scope changes a record", () => {
  const writing = clientScopes.filter((scope) => permissions[scope].mode === "write");
  expect(writing).toEqual(["person:find"]);
});

test.each([[{ scopes: [] }], [{ scopes: ["person:write"] }], [{ name: " " }], [{ contact: "" }]])(
  "refuses %j",
  (wrong) => {
    expect(v.safeParse(clientSchema, { ...client, ...wrong }).success).toBe(false);
  },
);

test.each([
  [{ days: 1, overlapDays: 0 }, true],
  [{ days: 366, overlapDays: null }, true],
  [{ days: 0 }, false],
  [{ days: 367 }, false],
  [{ days: 90, overlapDays: 31 }, false],
])("terms %j: %s", (terms, good) => {
  expect(v.safeParse(keyTermsSchema, terms).success).toBe(good);
});
