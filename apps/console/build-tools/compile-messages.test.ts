import { describe, expect, it } from "vitest";
import { compile } from "./compile-messages.ts";

describe("compile", () => {
  it("parses every message", () => {
    const compiled = compile({ plain: "关闭", page: "打开{page}" });
    expect(compiled["plain"]).toMatchObject([{ value: "关闭" }]);
    expect(compiled["page"]).toMatchObject([{ value: "打开" }, { value: "page" }]);
  });

  it("fails on a message that is not one", () => {
    expect(() => compile({ broken: "打开{page" })).toThrow("EXPECT_ARGUMENT_CLOSING_BRACE");
  });
});
