import { describe, expect, it } from "vitest";
import {
  childKindsOf,
  findOfficeKind,
  mayStandUnder,
  officeKindLabels,
  officeKinds,
  officeLevel,
  parentKindsOf,
  siblingKindsOf,
} from "./office-kind.ts";

describe("kinds of office", () => {
  it("treats street and town, community and village, as siblings", () => {
    expect(siblingKindsOf("street_federation")).toEqual(["street_federation", "town_federation"]);
    expect(siblingKindsOf("town_federation")).toEqual(["street_federation", "town_federation"]);
    expect(siblingKindsOf("village_post")).toEqual(["community_post", "village_post"]);
    expect(siblingKindsOf("county_federation")).toEqual(["county_federation"]);
    expect(siblingKindsOf("association")).toEqual(["association"]);
  });

  it("lets a village stand under a street or a town, never under a county or a village", () => {
    expect(mayStandUnder("village_post", "street_federation")).toBe(true);
    expect(mayStandUnder("village_post", "town_federation")).toBe(true);
    expect(mayStandUnder("village_post", "county_federation")).toBe(false);
    expect(mayStandUnder("village_post", "village_post")).toBe(false);
    expect(mayStandUnder("street_federation", "town_federation")).toBe(false);
  });

  it("puts associations at the county, institutions at county, street or town", () => {
    expect(parentKindsOf("association")).toEqual(["county_federation"]);
    expect(childKindsOf("county_federation")).toEqual([
      "street_federation",
      "town_federation",
      "association",
      "institution",
    ]);
    expect(childKindsOf("grid")).toEqual([]);
  });

  it("always has the parent on a higher level, so that the tree has no cycles", () => {
    for (const child of officeKinds) {
      for (const parent of parentKindsOf(child)) {
        expect(officeLevel(parent)).toBeLessThan(officeLevel(child));
      }
    }
    expect(officeKinds.filter((kind) => parentKindsOf(kind).length === 0)).toEqual([
      "province_federation",
    ]);
  });

  it("labels every kind differently in both languages", () => {
    for (const language of ["zh", "en"] as const) {
      const labels = officeKinds.map((kind) => officeKindLabels[kind][language]);
      expect(new Set(labels).size).toBe(officeKinds.length);
    }
  });

  it("narrows stored words and refuses others", () => {
    expect(findOfficeKind("grid")).toBe("grid");
    expect(findOfficeKind("toString")).toBeUndefined();
    expect(findOfficeKind("Grid")).toBeUndefined();
  });
});
