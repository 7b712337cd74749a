import { describe, expect, it } from "vitest";
import { withAsked, withValue, type TypedSearch } from "./typed-search.ts";

const typed = (text: string, value = "", asked: readonly string[] = []): TypedSearch => ({
  text,
  value,
  asked,
});

describe("a search box", () => {
  it("keeps what is typed while the list has not caught up, and when it has", () => {
    const asked = withAsked(typed("王"), "王");
    // the list still says what it said before
    expect(withValue(asked, "").text).toBe("王");
    const further = { ...asked, text: "王小" };
    expect(withValue(further, "王")).toEqual(typed("王小", "王"));
  });

  it("keeps it while the list passes through what was asked for before", () => {
    const twice = withAsked(withAsked(typed("王小明"), "王"), "王小");
    const between = withValue(twice, "王");
    expect(between).toEqual(typed("王小明", "王", ["王小"]));
    expect(withValue(between, "王小")).toEqual(typed("王小明", "王小"));
    // or leaps over it
    expect(withValue(twice, "王小")).toEqual(typed("王小明", "王小"));
  });

  it("takes what comes from elsewhere: filters cleared, a step back", () => {
    expect(withValue(typed("王", "王"), "")).toEqual(typed(""));
    const seen = withValue(withAsked(typed("王"), "王"), "王");
    expect(withValue(withValue(seen, ""), "王").text).toBe("王");
    expect(withValue(withAsked(typed("王"), "王"), "李").text).toBe("李");
  });

  it("leaves a blank at the end to whoever goes on typing", () => {
    expect(withValue(withAsked(typed("John "), "John "), "John").text).toBe("John ");
  });

  it("asks for the same once", () => {
    const box = typed("王", "王");
    expect(withAsked(box, "王")).toBe(box);
  });
});
