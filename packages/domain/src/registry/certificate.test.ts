import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demoIdNumber } from "../identity/demo-id-number.ts";
import { formatCertificateNumber, parseCertificateNumber } from "./certificate.ts";
import { categories, grades } from "./disability.ts";

const today = "2020-02-29";
const holder = "11010519491231002X";

function outcome(text: string, idNumber?: string): string {
  const result = parseCertificateNumber(text, { today, ...(idNumber && { idNumber }) });
  if (!result.ok) return result.idFault ? `${result.fault} ${result.idFault}` : result.fault;
  return `${result.category}${result.grade} B${result.reissue}`;
}

describe("parseCertificateNumber", () => {
  it.each([
    [`${holder}12`, "visual2 B0"],
    [`${holder}74`, "multiple4 B0"],
    [`${holder}43B1`, "physical3 B1"],
    [`${holder}43B12`, "physical3 B12"],
    [` ${holder.toLowerCase()} 43b1`, "physical3 B1"],
    ["１１０１０５１９４９１２３１００２Ｘ４３", "physical3 B0"],
    ["", "REQUIRED"],
    ["1.10105E+19", "ROUNDED"],
    [holder, "LENGTH"],
    [`${holder}4`, "LENGTH"],
    [`${holder}43B123`, "LENGTH"],
    ["无证", "CHARACTERS"],
    [`${holder}B143`, "CHARACTERS"],
    [`${holder}03`, "CATEGORY"],
    [`${holder}83`, "CATEGORY"],
    [`${holder}40`, "GRADE"],
    [`${holder}45`, "GRADE"],
    [`${holder}43B0`, "REISSUE"],
    [`${holder}43B`, "REISSUE"],
    [`${holder}4312`, "REISSUE"],
    ["11010519491231002143", "ID_NUMBER CHECKSUM"],
    ["11010519491331002X43", "ID_NUMBER IMPOSSIBLE_DATE"],
  ])("reads %j: %s", (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it("belongs to the person whose ID number it begins with", () => {
    expect(outcome(`${holder}43`, holder)).toBe("physical3 B0");
    expect(outcome(`${holder}43`, " 11010519491231002x")).toBe("physical3 B0");
    expect(outcome(`${holder}43`, "110105194912310038")).toBe("ANOTHER_PERSON");
  });

  it("reads what it wrote, for every category, grade and reissue", () => {
    const idNumber = demoIdNumber("510522", "1968-05-17", "female", 7);
    fc.assert(
      fc.property(
        fc.constantFrom(...categories),
        fc.constantFrom(...grades),
        fc.nat(99),
        (category, grade, reissue) => {
          const number = formatCertificateNumber({ idNumber, category, grade, reissue });
          const checks = { today, idNumber, allowSynthetic: true };
          expect(parseCertificateNumber(number, checks)).toMatchObject({
            ok: true,
            number,
            category,
            grade,
            reissue,
          });
        },
      ),
    );
  });
});
