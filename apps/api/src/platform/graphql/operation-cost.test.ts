import { buildSchema, getOperationAST, parse } from "graphql";
import { expect, test, vi } from "vitest";
import { CostBook } from "./operation-cost.ts";
import { pageCost } from "./page-cost.ts";

const schema = buildSchema(`
  type Row { id: ID! rows(first: Int, last: Int): [Row!]! }
  type Query { rows(first: Int, last: Int): [Row!]! one(id: ID): Row }
`);
const complexity = vi.fn(pageCost);
for (const type of ["Query", "Row"]) {
  const fields = schema.getType(type) as unknown as {
    getFields(): Record<string, { extensions: object }>;
  };
  const rows = fields.getFields()["rows"];
  if (rows) rows.extensions = { complexity };
}

const book = new CostBook(schema);

function costOf(text: string, variables: Record<string, unknown> = {}, name?: string): number {
  const document = parse(text);
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error("no such operation");
  return book.costOf(document, operation, variables);
}

test("a page costs its rows, and a page in a page their product", () => {
  const one = costOf("{ rows(first: 100) { id } }");
  const nested = costOf("{ rows(first: 100) { rows(first: 100) { id } } }");
  expect(one).toBeLessThan(50);
  expect(nested).toBeGreaterThan(20 * one);
});

test("no size costs less than nothing, or more than the largest page", () => {
  const largest = costOf("{ rows(first: 100) { id } }");
  for (const size of [-1, -1_000_000, 101, 2_000_000_000]) {
    expect(costOf(`{ rows(first: ${size}) { id } }`)).toBe(largest);
    expect(costOf("query ($n: Int) { rows(last: $n) { id } }", { n: size })).toBe(largest);
  }
});

test("what is left out by a directive costs nothing", () => {
  const query = "query ($all: Boolean!) { one { id } rows(first: 100) @include(if: $all) { id } }";
  expect(costOf(query, { all: false })).toBeLessThan(costOf(query, { all: true }));
});

test("each operation of a document has its own cost", () => {
  const two = "query A { one { id } } query B { rows(first: 100) { id } }";
  expect(costOf(two, {}, "A")).toBe(costOf("{ one { id } }"));
  expect(costOf(two, {}, "B")).toBe(costOf("{ rows(first: 100) { id } }"));
});

test("the same document is worked out again only for another page size", () => {
  const document = parse("query ($n: Int, $id: ID) { rows(first: $n) { id } one(id: $id) { id } }");
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation");
  const worked = (variables: Record<string, unknown>) => {
    complexity.mockClear();
    book.costOf(document, operation, variables);
    return complexity.mock.calls.length;
  };
  expect(worked({ n: 10, id: "1" })).toBe(1);
  expect(worked({ n: 10, id: "2" })).toBe(0);
  expect(worked({ n: 20, id: "2" })).toBe(1);
  expect(worked({ n: 10 })).toBe(0);
});

test("variables that do not fit are named", () => {
  let fault: unknown;
  try {
    costOf("query ($n: Int) { rows(first: $n) { id } }", { n: "many" });
  } catch (error) {
    fault = error;
  }
  expect(fault).toMatchObject({ extensions: { code: "BAD_USER_INPUT", fields: [{ path: "n" }] } });
});
