import { describe, expect, it } from "vitest";
import { mayHaveUnits, unitKindsBelow } from "./unit-kinds.ts";

describe("unitKindsBelow", () => {
  it("offers what an administrator may open", () => {
    expect(unitKindsBelow("COUNTY_FEDERATION")).toEqual(["ASSOCIATION", "INSTITUTION"]);
    expect(unitKindsBelow("TOWN_FEDERATION")).toEqual(["INSTITUTION"]);
    expect(unitKindsBelow("VILLAGE_POST")).toEqual(["GRID"]);
  });

  it("offers nothing where nothing is opened by hand", () => {
    expect(unitKindsBelow("GRID")).toEqual([]);
    expect(unitKindsBelow("CITY_FEDERATION")).toEqual([]);
  });
});

describe("mayHaveUnits", () => {
  it("ends at the leaves of the tree", () => {
    expect(mayHaveUnits("VILLAGE_POST")).toBe(true);
    expect(mayHaveUnits("GRID")).toBe(false);
  });
});
