import { parse, type FragmentDefinitionNode } from "graphql";
import { describe, expect, it } from "vitest";
import { findDocuments, neededFragments } from "./graphql-documents.ts";

const fragmentsOf = (text: string) =>
  new Map(
    parse(text).definitions.map((each) => {
      const fragment = each as FragmentDefinitionNode;
      return [fragment.name.value, fragment];
    }),
  );

describe("findDocuments", () => {
  it("finds every call and leaves substitutions alone", () => {
    const source = [
      "const a = graphql(`query A($id: ID!) { a(id: $id) }`);",
      "const b = graphql(/* GraphQL */ `",
      "  query B { b }",
      "`);",
      "const c = graphql(`query ${name} { c }`);",
    ].join("\n");
    expect(findDocuments(source).map(({ rawSDL }) => rawSDL.trim())).toEqual([
      "query A($id: ID!) { a(id: $id) }",
      "query B { b }",
    ]);
  });
});

describe("neededFragments", () => {
  const known = fragmentsOf(
    "fragment Row on Office { ...Name } fragment Name on Office { name } fragment Other on Office { id }",
  );

  it("follows fragments inside fragments", () => {
    const needed = neededFragments(parse("{ offices { ...Row ...Name } }"), known);
    expect(needed.map((each) => each.name.value)).toEqual(["Row", "Name"]);
  });

  it("names a fragment that does not exist", () => {
    expect(() => neededFragments(parse("{ offices { ...Gone } }"), known)).toThrow(
      "No fragment is called Gone.",
    );
  });
});
