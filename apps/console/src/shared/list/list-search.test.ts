import { describe, expect, it } from "vitest";
import { readListSearch, readText, readWords } from "./list-search.ts";

describe("readListSearch", () => {
  it("reads order and place", () => {
    const raw = { sort: "name", desc: true, after: "abc", other: 1 };
    expect(readListSearch(raw, ["code", "name"])).toEqual({
      sort: "name",
      desc: true,
      after: "abc",
    });
  });

  it("leaves out what it does not understand, and one of two places", () => {
    expect(
      readListSearch({ sort: "size", desc: "yes", after: "a", before: "b" }, ["name"]),
    ).toEqual({ after: "a" });
    expect(readListSearch({ before: "b" }, ["name"])).toEqual({ before: "b" });
  });
});

describe("readWords", () => {
  it("keeps known words in their own order", () => {
    expect(readWords("c.a.x", ["a", "b", "c"])).toEqual(["a", "c"]);
    expect(readWords(7, ["a"])).toEqual([]);
  });
});

describe("readText", () => {
  it("takes figures as text and nothing else", () => {
    expect(readText(510522)).toBe("510522");
    expect(readText("")).toBeUndefined();
    expect(readText(["a"])).toBeUndefined();
  });
});
