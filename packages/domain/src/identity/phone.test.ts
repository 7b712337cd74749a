import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demoPhone, isDemoPhone, parsePhone, takesMessages } from "./phone.ts";

describe("parsePhone", () => {
  it.each([
    ["13812345678", "13812345678", "mobile"],
    [" 138 1234 5678 ", "13812345678", "mobile"],
    ["138-1234-5678", "13812345678", "mobile"],
    ["１３８１２３４５６７８", "13812345678", "mobile"],
    ["１３８　１２３４　５６７８", "13812345678", "mobile"],
    ["+86 13812345678", "13812345678", "mobile"],
    ["＋８６１３８１２３４５６７８", "13812345678", "mobile"],
    ["008613812345678", "13812345678", "mobile"],
    ["8613812345678", "13812345678", "mobile"],
    ["19912345678", "19912345678", "mobile"],
    ["0830-5261234", "0830-5261234", "landline"],
    ["(0830)5261234", "0830-5261234", "landline"],
    ["（０８３０）５２６１２３４", "0830-5261234", "landline"],
    ["+86 830 5261234", "0830-5261234", "landline"],
    ["+86 10 65123456", "010-65123456", "landline"],
    ["+86 755 22345678", "0755-22345678", "landline"],
    ["+86 0830 5261234", "0830-5261234", "landline"],
    ["028-86541234", "028-86541234", "landline"],
    ["010 6512 3456", "010-65123456", "landline"],
    ["12800000001", "12800000001", "demo"],
  ])("reads %j as %s, a %s number", (text, phone, kind) => {
    expect(parsePhone(text)).toEqual({ ok: true, phone, kind });
  });

  it.each([
    ["", "REQUIRED"],
    ["　", "REQUIRED"],
    ["无", "NOT_A_NUMBER"],
    ["1381234567O", "NOT_A_NUMBER"],
    ["13812345678/13912345678", "NOT_A_NUMBER"],
    ["1381234567", "NO_SUCH_NUMBER"],
    ["138123456789", "NO_SUCH_NUMBER"],
    ["12012345678", "NO_SUCH_NUMBER"],
    ["10086", "NO_SUCH_NUMBER"],
    ["0830-526123", "NO_SUCH_NUMBER"],
    ["028-8654123", "NO_SUCH_NUMBER"],
    ["5261234", "AREA_CODE_MISSING"],
  ])("refuses %j: %s", (text, fault) => {
    expect(parsePhone(text)).toEqual({ ok: false, fault });
  });

  it("gives its own answer back unchanged", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9+ -]{5,16}$/), (text) => {
        const once = parsePhone(text);
        expect(once.ok ? parsePhone(once.phone) : once).toEqual(once);
      }),
    );
  });
});

describe("demo phones", () => {
  it("belong to nobody and take no messages", () => {
    expect(demoPhone(0, 5_220_001)).toBe("12805220001");
    expect(isDemoPhone(demoPhone(9, 9_999_999))).toBe(true);
    expect(isDemoPhone("13812345678")).toBe(false);
    expect(takesMessages(demoPhone(1, 1))).toBe(false);
    expect(takesMessages("0830-5261234")).toBe(false);
    expect(takesMessages("13812345678")).toBe(true);
  });

  it("stay inside their range", () => {
    expect(() => demoPhone(10, 1)).toThrow(RangeError);
    expect(() => demoPhone(0, 10_000_000)).toThrow(RangeError);
    expect(() => demoPhone(0, 1.5)).toThrow(RangeError);
  });
});
