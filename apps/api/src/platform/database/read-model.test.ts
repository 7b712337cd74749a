import sql from "sql-template-tag";
import { expect, test } from "vitest";
import { column, id, keptObjectStatement, objectStatement, type ReadModel } from "./read-model.ts";

const thing: ReadModel = {
  name: "Thing",
  table: "public.thing",
  fields: { id: id(), name: column("name") },
};
const other: ReadModel = { ...thing, name: "Other", table: "public.other" };
const byId = (value: string) => sql`t0.id = ${value}::uuid`;

test("a kept statement says what a fresh one says, with its own values", () => {
  const below = { id: {}, name: {} };
  for (const value of ["a", "b"]) {
    const { text, values } = objectStatement(thing, below, byId(value));
    expect(keptObjectStatement(thing, below, byId(value))).toEqual({ text, values });
  }
});

test("its text is put together once for each model, shape and condition", () => {
  const [narrow, wide] = [{ id: {} }, { id: {}, name: {} }];
  const texts = [
    keptObjectStatement(thing, narrow, byId("a")),
    keptObjectStatement(thing, wide, byId("a")),
    keptObjectStatement(other, wide, byId("a")),
    keptObjectStatement(thing, wide, sql`${byId("a")} and t0.closed_on is null`),
    keptObjectStatement(thing, wide, byId("b")),
  ].map(({ text }) => text);
  expect(new Set(texts).size).toBe(4);
  expect(texts[4]).toBe(texts[1]);
});
