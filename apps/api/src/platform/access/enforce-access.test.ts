import "reflect-metadata";
import type { Permission } from "@wuzi/domain/access/permissions";
import { Extensions, Mutation, Query, Resolver } from "type-graphql";
import { describe, expect, test } from "vitest";
import { buildSchema } from "../../schema.ts";
import { Public } from "./public.ts";
import { Requires } from "./requires.ts";

type Decorators = MethodDecorator[];

/** A module of one query and one mutation, declared as given. */
function moduleOf(query: Decorators, mutation: Decorators) {
  class OddResolver {
    asks(): boolean {
      return true;
    }
    changes(): boolean {
      return true;
    }
  }
  const decorate = (name: "asks" | "changes", decorators: Decorators) => {
    const method = Object.getOwnPropertyDescriptor(OddResolver.prototype, name);
    for (const decorator of decorators) {
      decorator(OddResolver.prototype, name, method as PropertyDescriptor);
    }
  };
  decorate("asks", [Query(() => Boolean), ...query]);
  decorate("changes", [Mutation(() => Boolean), ...mutation]);
  Resolver()(OddResolver);
  return { name: "odd", resolvers: [OddResolver], entities: [] };
}

const reads = Requires("staff:read");
const writes = Requires("staff:manage");

describe("the schema is refused", () => {
  test.each<[string, Decorators, Decorators, string]>([
    ["a query that declares nothing", [], [writes], "Query.asks: needs @Requires"],
    ["a mutation that declares nothing", [reads], [], "Mutation.changes: needs @Requires"],
    [
      "an unknown permission",
      [Requires("staff:rule" as Permission)],
      [writes],
      "Query.asks: needs @Requires",
    ],
    ["a public field without a reason", [Public("")], [writes], "Query.asks: needs @Requires"],
    ["a public field with an excuse", [reads], [Public("fine")], "Mutation.changes: needs"],
    ["a query that may write", [writes], [writes], "Query.asks: staff:manage is a write"],
    ["a mutation that may only read", [reads], [reads], "Mutation.changes: staff:read is a read"],
    [
      "an inherited name",
      [Extensions({ access: { permission: "constructor" } })],
      [writes],
      "Query.asks: needs @Requires",
    ],
  ])("for %s, which it names", async (_, query, mutation, fault) => {
    await expect(buildSchema([moduleOf(query, mutation)])).rejects.toThrow(fault);
  });

  test("with every fault at once", async () => {
    const refused = buildSchema([moduleOf([], [])]);
    await expect(refused).rejects.toThrow(/Query\.asks(?:.|\n)*Mutation\.changes/);
  });
});

test.each<[string, Decorators, Decorators]>([
  ["permissions", [reads], [writes]],
  ["reasons", [Public("shown before signing in")], [Public("proves an identity")]],
])("a schema that declares its %s is built", async (_, query, mutation) => {
  const schema = await buildSchema([moduleOf(query, mutation)]);
  expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(["asks"]);
});
