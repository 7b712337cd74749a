import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/china-day.ts";
import { demoIdNumber, demoOrdersPerDay } from "./demo-id-number.ts";
import { cleanIdNumber, parseIdNumber } from "./id-number.ts";
import { checkCharacter } from "./mod-11-2.ts";
import { sexes } from "./sex.ts";

/** The two numbers printed in GB 11643 as examples. */
const standardFemale = "11010519491231002X";
const standardOld = "440524188001010014";

const today = "2020-02-29";
const allowed = { today, allowSynthetic: true };

function withCheck(body: string): string {
  return body + checkCharacter(body);
}

function outcome(text: string, checks = allowed): string {
  const result = parseIdNumber(text, checks);
  return result.ok ? "ok" : result.fault;
}

describe("parseIdNumber", () => {
  it("takes the standard's examples apart", () => {
    expect(parseIdNumber(standardFemale, { today })).toEqual({
      ok: true,
      idNumber: standardFemale,
      region: "110105",
      birthDay: "1949-12-31",
      sex: "female",
      synthetic: false,
      warnings: [],
    });
    expect(parseIdNumber(standardOld, { today: "2010-01-01" })).toMatchObject({
      ok: true,
      birthDay: "1880-01-01",
      sex: "male",
    });
  });

  it.each([
    "11010519491231002x",
    " 110105 19491231 002X ",
    "１１０１０５１９４９１２３１００２Ｘ",
    "'11010519491231002X",
    "\ufeff11010519491231002X",
    "110105-19491231-002X",
  ])("reads %j as the same number", (text) => {
    expect(cleanIdNumber(text)).toBe(standardFemale);
    expect(outcome(text)).toBe("ok");
  });

  it.each([
    ["", "REQUIRED"],
    ["　", "REQUIRED"],
    ["1.10105E+17", "ROUNDED"],
    ["1.10105194912310E17", "ROUNDED"],
    ["无", "CHARACTERS"],
    ["1101051949123100X2", "CHARACTERS"],
    ["11010519491231O02X", "CHARACTERS"],
    ["1101051949123100", "LENGTH"],
    ["11010519491231002X1".slice(0, 17), "LENGTH"],
    ["1101051949123100200", "LENGTH"],
    ["51052249123100X", "LENGTH"],
    ["110105194912310021", "CHECKSUM"],
    ["110105194913310022", "IMPOSSIBLE_DATE"],
    [withCheck("51052219800230001"), "IMPOSSIBLE_DATE"],
    [withCheck("51052219000229001"), "IMPOSSIBLE_DATE"],
    [withCheck("51052220200229001"), "ok"],
    [withCheck("51052220200301001"), "FUTURE_DATE"],
    [withCheck("51052220991231001"), "FUTURE_DATE"],
    [standardOld, "TOO_OLD"],
    [withCheck("51052218890228001"), "TOO_OLD"],
    [withCheck("51052218890301001"), "ok"],
  ])("finds %j: %s", (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it.each(["810000", "820000", "830000", "510523", "510522"])(
    "accepts the region %s without a word",
    (region) => {
      const result = parseIdNumber(withCheck(`${region}19900101001`), { today });
      expect(result).toMatchObject({ ok: true, region, warnings: [] });
    },
  );

  it("warns of a region nobody knows and never refuses it", () => {
    const strange = withCheck("90999919900101001");
    expect(parseIdNumber(strange, { today })).toMatchObject({
      ok: true,
      warnings: ["UNKNOWN_REGION"],
    });
    const knowsRegion = (region: string) => region === "909999";
    expect(parseIdNumber(strange, { today, knowsRegion })).toMatchObject({
      ok: true,
      warnings: [],
    });
    expect(parseIdNumber(standardFemale, { today, knowsRegion })).toMatchObject({
      ok: true,
      warnings: ["UNKNOWN_REGION"],
    });
  });

  it("offers the new form of an old number of fifteen digits", () => {
    expect(parseIdNumber("110105491231002", { today })).toEqual({
      ok: false,
      fault: "OLD_FORM",
      newForm: standardFemale,
    });
    expect(outcome("110105491331002")).toBe("IMPOSSIBLE_DATE");
    expect(outcome("990522491231002", { today, allowSynthetic: false })).toBe("SYNTHETIC");
  });

  it("catches every single wrong digit and every swap of neighbours", () => {
    const body = fc.stringMatching(/^51052219[4-9]\d0[1-9][0-2][1-8]\d{3}$/);
    fc.assert(
      fc.property(body, fc.nat(16), fc.integer({ min: 1, max: 9 }), (first, at, change) => {
        const right = withCheck(first);
        expect(outcome(right)).toBe("ok");
        const digit = (Number(right[at]) + change) % 10;
        expect(outcome(right.slice(0, at) + digit + right.slice(at + 1))).not.toBe("ok");
        const [a = "", b = ""] = right.slice(at, at + 2);
        const swapped = right.slice(0, at) + b + a + right.slice(at + 2);
        expect(outcome(swapped) === "ok").toBe(swapped === right);
      }),
    );
  });

  it("answers any text without throwing", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { maxLength: 40 }), (units) => {
        expect(typeof outcome(String.fromCharCode(...units))).toBe("string");
      }),
    );
  });
});

describe("demo ID numbers", () => {
  const example = demoIdNumber("510522", "1968-05-17", "female", 0);

  it("begin with 99 and pass only where synthetic numbers are expected", () => {
    expect(example.slice(0, 17)).toBe("99052219680517002");
    expect(parseIdNumber(example, { today })).toEqual({ ok: false, fault: "SYNTHETIC" });
    expect(parseIdNumber(example, allowed)).toMatchObject({
      ok: true,
      synthetic: true,
      warnings: [],
    });
  });

  it("carry birth day and sex, and differ by order", () => {
    const day = fc.nat(40_000).map((offset) => addDays("1911-01-01", offset));
    const order = fc.nat(demoOrdersPerDay - 1);
    fc.assert(
      fc.property(day, fc.constantFrom(...sexes), order, order, (birthDay, sex, one, two) => {
        const number = demoIdNumber("510522", birthDay, sex, one);
        const checks = { today: "2020-12-31", allowSynthetic: true };
        const reading = { ok: true, birthDay, sex, idNumber: number };
        expect(parseIdNumber(number, checks)).toMatchObject(reading);
        expect(demoIdNumber("510522", birthDay, sex, two) === number).toBe(one === two);
      }),
    );
  });

  it("stay inside their range", () => {
    expect(() => demoIdNumber("510522", "1968-05-17", "male", 499)).toThrow("order 499");
    expect(() => demoIdNumber("510522", "1968-05-17", "male", -1)).toThrow("order -1");
    expect(() => demoIdNumber("51", "1968-05-17", "male", 0)).toThrow("county code");
  });
});
