import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberFromCarrier, parseMessageNumber, withCountryCode } from "./message-number.ts";

describe("parseMessageNumber", () => {
  it.each([
    ["13812345678", "13812345678"],
    ["+86 138-1234-5678", "13812345678"],
    ["８６１３８１２３４５６７８", "13812345678"],
  ])("sends to %j as %s", (text, number) => {
    expect(parseMessageNumber(text, { demo: false })).toEqual({ ok: true, number });
  });

  it.each([
    ["", "REQUIRED"],
    ["1381234567a", "NOT_A_NUMBER"],
    ["138123456789", "NO_SUCH_NUMBER"],
    ["10086", "NO_SUCH_NUMBER"],
    ["0830-5261234", "LANDLINE"],
    ["12800000001", "DEMO_NUMBER"],
  ])("refuses %j: %s", (text, fault) => {
    expect(parseMessageNumber(text, { demo: false })).toEqual({ ok: false, fault });
  });

  it("sends demo numbers to a simulator", () => {
    expect(parseMessageNumber("12800000001", { demo: true })).toEqual({
      ok: true,
      number: "12800000001",
    });
  });
});

describe("numberFromCarrier", () => {
  it.each(["13812345678", "8613812345678", "+8613812345678", "008613812345678"])(
    "reads %j",
    (text) => {
      expect(numberFromCarrier(text)).toBe("13812345678");
    },
  );

  it.each(["", "10655012", "86138123456789", "86-13812345678", " 13812345678", "1381234567x"])(
    "finds none in %j",
    (text) => {
      expect(numberFromCarrier(text)).toBeUndefined();
    },
  );

  it("undoes withCountryCode", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1[2-9]\d{9}$/), (number) => {
        expect(numberFromCarrier(withCountryCode(number))).toBe(number);
      }),
    );
  });
});
