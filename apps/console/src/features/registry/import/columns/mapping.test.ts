import { describe, expect, it } from "vitest";
import {
  columnsUnder,
  firstMapping,
  lacks,
  repeated,
  withHeaderRow,
  withMeaning,
  type Sheet,
} from "./mapping.ts";

const name = { at: 0, column: "NAME", confidence: 1 } as const;
const number = { at: 1, column: "ID_NUMBER", confidence: 0.6 } as const;
const remark = { at: 2, column: null, confidence: 0 } as const;

const notes: Sheet = { index: 0, headerRow: null, columns: [], missing: ["NAME"] };
const half: Sheet = { index: 1, headerRow: 2, columns: [number], missing: ["NAME"] };
const people: Sheet = { index: 2, headerRow: 3, columns: [name, number, remark], missing: [] };

describe("firstMapping", () => {
  it("takes the first sheet in which nothing is missing", () => {
    expect(firstMapping([notes, half, people], {})).toEqual({
      sheet: 2,
      headerRow: 3,
      meanings: new Map([
        [0, "NAME"],
        [1, "ID_NUMBER"],
      ]),
    });
  });

  it("takes a sheet with headers before one without, and else the first", () => {
    expect(firstMapping([notes, half], {}).sheet).toBe(1);
    expect(firstMapping([notes], {})).toEqual({ sheet: 0, headerRow: 1, meanings: new Map() });
  });

  it("keeps what was confirmed", () => {
    const confirmed = { sheet: 1, headerRow: 5, columns: [{ at: 1, column: "PHONE" as const }] };
    expect(firstMapping([half, people], confirmed)).toEqual({
      sheet: 1,
      headerRow: 5,
      meanings: new Map([[1, "PHONE"]]),
    });
  });
});

describe("withMeaning, repeated", () => {
  it("finds the columns that hold the same", () => {
    const once = new Map([[0, "NAME" as const]]);
    expect(repeated(once).size).toBe(0);
    const twice = withMeaning(withMeaning(once, 4, "NAME"), 2, "PHONE");
    expect([...repeated(twice)]).toEqual([[4, 0]]);
    expect(repeated(withMeaning(twice, 4, "")).size).toBe(0);
  });
});

describe("another header row", () => {
  const other = { headerRow: 2, columns: [remark, { ...number, at: 3 }], remembered: true };
  const sheet = { ...people, remembered: false, otherHeaders: [other] };
  const mapping = firstMapping([people], {});

  it("has columns and meanings of its own", () => {
    expect(columnsUnder(sheet, 2)).toBe(other);
    const changed = withHeaderRow(mapping, sheet, 2);
    expect(changed).toEqual({ sheet: 2, headerRow: 2, meanings: new Map([[3, "ID_NUMBER"]]) });
    expect(withHeaderRow(changed, sheet, 3)).toEqual(mapping);
  });

  it("keeps what was chosen where nobody has looked", () => {
    expect(columnsUnder(sheet, 40)).toBe(sheet);
    expect(withHeaderRow(mapping, sheet, 40)).toEqual({ ...mapping, headerRow: 40 });
  });
});

describe("lacks", () => {
  it("says what rows will be short of", () => {
    expect(lacks(new Map())).toEqual(["name", "identity", "place"]);
    const born = new Map([
      [0, "NAME" as const],
      [1, "SEX" as const],
      [2, "BIRTH_DAY" as const],
      [3, "VILLAGE" as const],
    ]);
    expect(lacks(born)).toEqual([]);
    expect(lacks(withMeaning(born, 1, ""))).toEqual(["identity"]);
  });
});
