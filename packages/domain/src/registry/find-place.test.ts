import { describe, expect, it } from "vitest";
import { placeFinder } from "./find-place.ts";

const base = { openedOn: "2019-10-31", closedOn: null, successors: [] };
const closed = (...successors: string[]) => ({ closedOn: "2019-12-31", successors });

const county = { ...base, code: "510522", parentCode: null, kind: "county_federation" } as const;
const street = { ...base, parentCode: "510522", kind: "street_federation" } as const;
const town = { ...base, parentCode: "510522", kind: "town_federation" } as const;
const village = { ...base, kind: "village_post" } as const;
const community = { ...base, kind: "community_post" } as const;

const find = placeFinder(
  [
    { ...county, shortName: "合江县" },
    { ...street, code: "510522001", shortName: "符阳街道" },
    { ...community, code: "510522001001", parentCode: "510522001", shortName: "百花亭社区" },
    { ...town, code: "510522109", shortName: "榕山镇" },
    { ...village, code: "510522109201", parentCode: "510522109", shortName: "天池村" },
    { ...community, code: "510522109001", parentCode: "510522109", shortName: "天池社区" },
    { ...village, code: "510522109202", parentCode: "510522109", shortName: "两河村" },
    { ...town, code: "510522112", shortName: "福宝镇" },
    { ...village, code: "510522112201", parentCode: "510522112", shortName: "天池村" },
    { ...town, code: "510522210", shortName: "榕右乡", ...closed("510522109") },
    {
      ...village,
      code: "510522210201",
      parentCode: "510522210",
      shortName: "荔枝村",
      ...closed("510522109202"),
    },
    {
      ...village,
      code: "510522210202",
      parentCode: "510522210",
      shortName: "桂圆村",
      ...closed("510522109201", "510522109202"),
    },
  ],
  "2020-02-29",
);

function found(unit: string, village: string, divisionCode = ""): string {
  const place = find({ unit, village, divisionCode });
  if (place.kind === "unknown") return "unknown";
  return `${place.kind} ${place.kind === "ambiguous" ? place.codes.join(" ") : place.code}`;
}

describe("placeFinder", () => {
  it.each([
    ["符阳街道", "百花亭社区", "found 510522001001"],
    ["合江县符阳街道办事处", "百花亭社区居委会", "found 510522001001"],
    [" 符阳 街道", "百花亭", "found 510522001001"],
    ["符阳街道", "", "found 510522001"],
    ["", "百花亭社区", "found 510522001001"],
    ["榕山镇", "天池村", "found 510522109201"],
    ["榕山镇", "天池社区居委会", "found 510522109001"],
    ["榕山镇", "天池", "ambiguous 510522109201 510522109001"],
    ["福宝镇", "天池", "found 510522112201"],
    ["福宝镇", "天池村民委员会", "found 510522112201"],
    ["", "天池村", "ambiguous 510522109201 510522112201"],
    ["榕右乡", "", "former 510522109"],
    ["榕右乡", "荔枝村", "former 510522109202"],
    ["榕右乡", "桂圆村", "ambiguous 510522109201 510522109202"],
    ["榕右乡", "两河村", "found 510522109202"],
    ["符阳街道", "天池村", "unknown"],
    ["某镇", "天池村", "unknown"],
    ["", "某村", "unknown"],
  ])("finds %j %j: %s", (unit, village, expected) => {
    expect(found(unit, village)).toBe(expected);
  });

  it("takes the code when the names lead nowhere", () => {
    expect(found("", "", "510522001001")).toBe("found 510522001001");
    expect(found("", "", "510522210201")).toBe("former 510522109202");
    expect(found("某镇", "某村", "510522112")).toBe("found 510522112");
    expect(found("", "", "510522112000")).toBe("found 510522112");
    expect(found("", "", "510522210000")).toBe("former 510522109");
    expect(found("榕山镇", "天池村", "510522112")).toBe("found 510522109201");
    expect(found("某镇", "某村", "999999")).toBe("unknown");
  });
});
