import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  maskCertificateKeepingGrade,
  maskForList,
  maskForNotice,
  maskedAddress,
  type SensitiveField,
} from "./mask.ts";

const idNumber = "510522199001011234";
const certificate = `${idNumber}43`;

describe("maskForList", () => {
  it.each<[SensitiveField, string, string]>([
    ["name", "张江", "张*"],
    ["name", "张长江", "张*江"],
    ["name", "欧阳长江", "欧**江"],
    ["name", "阿依·古丽", "阿***丽"],
    ["name", "𠮷田", "𠮷*"],
    ["name", "张", "*"],
    ["name", "", ""],
    ["phone", "13812345678", "138****5678"],
    ["phone", "0830-5261234", "0830-****234"],
    ["phone", "028-86541234", "028-****1234"],
    ["phone", "12345", "*****"],
    ["phone", "028-1", "*****"],
    ["phone", "0830-123456", "*********56"],
    ["idNumber", idNumber, "510***********1234"],
    ["idNumber", "51052219900101123X", "510***********123X"],
    ["idNumber", "1234567890", "**********"],
    ["certificateNumber", certificate, "510***********1234**"],
    ["certificateNumber", `${certificate}B1`, "510***********1234**B1"],
    ["certificateNumber", "1234", "****"],
  ])("shows a %s %j as %j", (field, value, masked) => {
    expect(maskForList(field, value)).toBe(masked);
  });
});

describe("maskForNotice", () => {
  it.each<[SensitiveField, string, string | null]>([
    ["name", "张江", "张**"],
    ["name", "张长江", "张**"],
    ["name", "欧阳长江", "欧阳**"],
    ["name", "", ""],
    ["phone", "13812345678", "*********78"],
    ["phone", "12345", "*****"],
    ["idNumber", idNumber, "5****************4"],
    ["certificateNumber", certificate, null],
  ])("shows a %s %j as %j", (field, value, masked) => {
    expect(maskForNotice(field, value)).toBe(masked);
  });
});

describe("certificate for roles that see category and grade", () => {
  it("shows the two digits and still hides the ID part", () => {
    expect(maskCertificateKeepingGrade(`${certificate}B2`)).toBe("510***********123443B2");
    expect(maskCertificateKeepingGrade("51052243")).toBe("********");
  });
});

describe("masked addresses", () => {
  it("go to the village in lists and to the town in notices", () => {
    const divisions = { unit: "符阳街道", village: "百花亭社区" };
    expect(maskedAddress(divisions, "list")).toBe("符阳街道百花亭社区***");
    expect(maskedAddress(divisions, "notice")).toBe("符阳街道***");
    expect(maskedAddress({ unit: "九支镇" }, "list")).toBe("九支镇***");
  });
});

describe("every mask", () => {
  const fields = fc.constantFrom<SensitiveField>("phone", "idNumber", "certificateNumber");

  it("hides at least four characters, or all of them", () => {
    fc.assert(
      fc.property(fields, fc.stringMatching(/^[0-9X-]{1,24}$/), (field, value) => {
        for (const masked of [maskForList(field, value), maskForNotice(field, value)]) {
          if (masked === null) continue;
          const hidden = masked.replaceAll(/[^*]/g, "").length;
          expect(hidden).toBeGreaterThanOrEqual(Math.min(4, value.length));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("never lets a name of two or more characters through", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u4e00-\u9fa5]{2,6}$/), (name) => {
        expect(maskForList("name", name)).not.toBe(name);
        expect(maskForNotice("name", name)).not.toBe(name);
      }),
    );
  });
});
