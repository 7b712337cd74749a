import { describe, expect, it } from "vitest";
import { readUnitsSearch } from "./units-search.ts";

describe("the address of a day by units", () => {
  it("keeps what it knows", () => {
    const known = { day: "2020-02-29", view: "map", kind: "followUps" };
    expect(readUnitsSearch(known)).toEqual(known);
    expect(readUnitsSearch({ kind: "openCareGaps" })).toEqual({ kind: "openCareGaps" });
  });

  it.each([{ day: "2020-02-30" }, { view: "globe" }, { kind: "sleep" }])("leaves out %j", (raw) =>
    expect(readUnitsSearch(raw)).toEqual({}),
  );
});
