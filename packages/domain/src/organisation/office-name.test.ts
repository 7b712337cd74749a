import { describe, expect, it } from "vitest";
import { divisionShortName, officeName } from "./office-name.ts";

describe("divisionShortName", () => {
  it.each([
    ["百花亭社区居民委员会", "百花亭社区"],
    ["三块石村民委员会", "三块石村"],
    ["里村村民委员会", "里村"],
    ["张白垇社区村民委员会", "张白垇社区"],
    ["临港工业园区虚拟社区", "临港工业园区虚拟社区"],
    ["符阳街道", "符阳街道"],
    ["村民委员会", "村民委员会"],
  ])("of %s is %s", (name, short) => expect(divisionShortName(name)).toBe(short));
});

describe("officeName", () => {
  it("follows the naming of federations and village associations", () => {
    expect(officeName("county_federation", "合江县", "合江县")).toBe("合江县残疾人联合会");
    expect(officeName("street_federation", "符阳街道", "合江县")).toBe(
      "合江县符阳街道残疾人联合会",
    );
    expect(officeName("town_federation", "合江县临港工业园区", "合江县")).toBe(
      "合江县临港工业园区残疾人联合会",
    );
    expect(officeName("village_post", "三块石村民委员会", "合江县")).toBe("三块石村残疾人协会");
    expect(officeName("grid", "第一网格", "合江县")).toBe("第一网格");
  });
});
