import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  divisionCodeOfOffice,
  isWithinDivision,
  parentDivisionCode,
  parseDivisionCode,
} from "./division-code.ts";
import { communityRanges, kindInRange, unitRanges } from "./division-ranges.ts";

const digits = (from: number, to: number, width: number) =>
  fc.integer({ min: from, max: to }).map((number) => String(number).padStart(width, "0"));

const villageParts = fc.tuple(
  digits(11, 82, 2),
  digits(1, 99, 2),
  digits(1, 99, 2),
  digits(1, 599, 3),
  digits(1, 599, 3),
);

describe("parseDivisionCode", () => {
  it("reads the levels of a village in Hejiang", () => {
    expect(parseDivisionCode("510522001201")).toEqual({
      ok: true,
      division: {
        code: "510522001201",
        level: "village",
        parents: ["51", "5105", "510522", "510522001"],
        unitKind: "street",
        communityKind: "village",
      },
    });
  });

  it.each([
    ["51", "51", "province"],
    ["510000", "51", "province"],
    ["510500", "5105", "city"],
    ["510522", "510522", "county"],
    ["510522000", "510522", "county"],
    ["510522000000", "510522", "county"],
    ["510522101", "510522101", "unit"],
    ["510522101000", "510522101", "unit"],
  ])("reads %s as %s, a %s", (text, code, level) => {
    expect(parseDivisionCode(text)).toMatchObject({ ok: true, division: { code, level } });
  });

  it.each([
    ["510522001", "street"],
    ["510522101", "town"],
    ["510522210", "township"],
    ["510522400", "zone"],
  ])("knows what kind of unit %s is: %s", (code, unitKind) => {
    expect(parseDivisionCode(code)).toMatchObject({ ok: true, division: { unitKind } });
  });

  it.each([
    ["", "WRONG_LENGTH"],
    ["5", "WRONG_LENGTH"],
    ["51052", "WRONG_LENGTH"],
    ["5105220010010", "WRONG_LENGTH"],
    ["51O522", "NOT_DIGITS"],
    ["５１０５２２", "NOT_DIGITS"],
    ["510522-01", "NOT_DIGITS"],
    ["000000", "ZERO_GROUP"],
    ["510022", "ZERO_GROUP"],
    ["510522000001", "ZERO_GROUP"],
    ["510522600", "UNASSIGNED_RANGE"],
    ["510522001700", "UNASSIGNED_RANGE"],
  ])("refuses %s: %s", (code, fault) => {
    expect(parseDivisionCode(code)).toEqual({ ok: false, fault });
  });

  it("finds every parent by walking up, for any well-formed village", () => {
    fc.assert(
      fc.property(villageParts, (parts) => {
        const code = parts.join("");
        const walked: string[] = [];
        for (let at = parentDivisionCode(code); at; at = parentDivisionCode(at)) walked.unshift(at);
        const result = parseDivisionCode(code);
        expect(result.ok && result.division.parents).toEqual(walked);
        expect(walked).toHaveLength(4);
        for (const parent of walked) {
          expect(isWithinDivision(code, parent)).toBe(true);
          expect(isWithinDivision(parent, code)).toBe(false);
        }
      }),
    );
  });

  it("gives the same answer with and without trailing zeros", () => {
    fc.assert(
      fc.property(villageParts, fc.constantFrom(6, 9), (parts, length) => {
        const short = parts.join("").slice(0, length);
        expect(parseDivisionCode(short.padEnd(12, "0"))).toEqual(parseDivisionCode(short));
      }),
    );
  });

  it("never throws and never accepts a code it would not give back", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits(0, 999_999_999_999, 12)), (text) => {
        const result = parseDivisionCode(text);
        const again = result.ok ? parseDivisionCode(result.division.code) : result;
        expect(again).toEqual(result);
      }),
    );
  });
});

describe("ranges", () => {
  it.each([
    ["units", unitRanges],
    ["communities", communityRanges],
  ])("of %s do not overlap and leave no gap from 1 to 599", (_name, ranges) => {
    for (let number = 1; number <= 599; number += 1) {
      expect(ranges.filter(({ from, to }) => from <= number && number <= to)).toHaveLength(1);
    }
    expect(kindInRange<string>(ranges, 0)).toBeUndefined();
    expect(kindInRange<string>(ranges, 600)).toBeUndefined();
  });
});

describe("isWithinDivision", () => {
  it("does not confuse a prefix of digits with a division", () => {
    expect(isWithinDivision("510522001", "510522")).toBe(true);
    expect(isWithinDivision("510522001", "510521")).toBe(false);
    expect(isWithinDivision("510522", "510522")).toBe(true);
    expect(isWithinDivision("510522001", "51052")).toBe(false);
  });
});

describe("divisionCodeOfOffice", () => {
  it("drops the suffix of grids, associations and former holders", () => {
    expect(divisionCodeOfOffice("510522001001-g1")).toBe("510522001001");
    expect(divisionCodeOfOffice("510522109204-2019")).toBe("510522109204");
    expect(divisionCodeOfOffice("510522001")).toBe("510522001");
  });
});
