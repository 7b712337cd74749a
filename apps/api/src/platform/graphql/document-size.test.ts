import { Kind, parse } from "graphql";
import { expect, test } from "vitest";
import { DocumentSizer, type Size } from "./document-size.ts";

function sizeOf(text: string): Size {
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("an operation comes first");
  return new DocumentSizer(document).measure(operation.selectionSet);
}

test("levels, fields and aliases are counted", () => {
  expect(sizeOf("{ a { b c: d } e }")).toEqual({ depth: 2, fields: 4, aliases: 1, rootFields: 2 });
});

test("a fragment counts wherever it is spread, at the root as well", () => {
  const size = sizeOf("{ ...F a { ...F } } fragment F on X { b: c { d } e }");
  expect(size).toEqual({ depth: 3, fields: 7, aliases: 2, rootFields: 3 });
});

test("inline fragments add no level", () => {
  expect(sizeOf("{ ... on X { a { ... { b } } } }").depth).toBe(2);
});

test("introspection is bounded by another rule, so its levels do not count", () => {
  expect(sizeOf("{ __schema { types { fields { name } } } a { b } }").depth).toBe(2);
});

test("fragments that double each other are measured at once", () => {
  const bomb = Array.from(
    { length: 60 },
    (_, i) => `fragment F${i} on X { ${i === 59 ? "a" : `...F${i + 1} ...F${i + 1}`} }`,
  );
  expect(sizeOf(`{ ...F0 } ${bomb.join(" ")}`).fields).toBe(2 ** 59);
});

test("fragments that spread themselves end", () => {
  const size = sizeOf("{ ...F } fragment F on X { a { ...G } } fragment G on X { b { ...F } }");
  expect(size.depth).toBe(2);
});
