import { buildSchema, getVariableValues, parse, type OperationDefinitionNode } from "graphql";
import { expect, test } from "vitest";
import { coercionError } from "./coercion-faults.ts";
import { Day } from "./scalars.ts";

const schema = buildSchema(`
  scalar Day
  enum Size { SMALL LARGE }
  input Inner { name: String! tags: [String!] day: Day }
  input Outer { inner: [Inner!] size: Size }
  type Query { a(outer: Outer, n: Int!): Int }
`);
Object.assign(schema.getType("Day") as object, { parseValue: Day.parseValue.bind(Day) });

function faults(variables: Record<string, unknown>): unknown {
  const [operation] = parse(
    "query ($outer: Outer, $n: Int!) { a(outer: $outer, n: $n) }",
  ).definitions;
  const { variableDefinitions } = operation as OperationDefinitionNode;
  const { errors } = getVariableValues(schema, variableDefinitions ?? [], variables);
  return errors && coercionError(errors).extensions["fields"];
}

test("variables that fit have no faults", () => {
  expect(
    faults({ n: 1, outer: { size: "SMALL", inner: [{ name: "a", day: "2020-02-29" }] } }),
  ).toBe(undefined);
});

test.each([
  ["a missing variable", {}, "n", "REQUIRED"],
  ["a null variable", { n: null }, "n", "REQUIRED"],
  ["another type", { n: "x" }, "n", "NOT_ACCEPTED"],
  [
    "another type inside",
    { n: 1, outer: { inner: [{ name: 3 }] } },
    "outer.inner.0.name",
    "NOT_ACCEPTED",
  ],
  ["a missing field", { n: 1, outer: { inner: [{}] } }, "outer.inner.0.name", "REQUIRED"],
  ["an unknown field", { n: 1, outer: { colour: 1 } }, "outer.colour", "NOT_ACCEPTED"],
  [
    "null in a list",
    { n: 1, outer: { inner: [{ name: "a", tags: [null] }] } },
    "outer.inner.0.tags.0",
    "REQUIRED",
  ],
  ["an unknown word", { n: 1, outer: { size: "MIDDLE" } }, "outer.size", "NOT_ACCEPTED"],
  [
    "a scalar of ours",
    { n: 1, outer: { inner: [{ name: "a", day: "2021-02-29" }] } },
    "outer.inner.0.day",
    "NOT_A_DAY",
  ],
])("%s is named by its path", (_, variables, path, code) => {
  expect(faults(variables)).toEqual([expect.objectContaining({ path, code })]);
});

test("every wrong field is named at once, without the value around it and without suggestions", () => {
  const found = faults({ n: "secret", outer: { size: "SMAL", inner: [{ name: 1 }] } });
  expect(found).toHaveLength(3);
  expect(JSON.stringify(found)).not.toMatch(/Did you mean|got invalid value/);
});
