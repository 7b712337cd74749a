import { describe, expect, it } from "vitest";
import { readResponsibilitySearch } from "./responsibility-search.ts";

describe("the address of responsibility", () => {
  it("keeps an office and a real day, and nothing else", () => {
    expect(readResponsibilitySearch({ office: 12, day: "2020-02-29", more: 1 })).toEqual({
      office: "12",
      day: "2020-02-29",
    });
    expect(readResponsibilitySearch({ office: "", day: "2020-02-30" })).toEqual({});
  });
});
