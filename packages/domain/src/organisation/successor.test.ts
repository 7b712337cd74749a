import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findSuccessorRing,
  indexOfficeLives,
  resolveOffice,
  resolveWrittenCode,
  type OfficeLife,
} from "./successor.ts";

const today = "2026-11-23";

function life(code: string, changes: Partial<OfficeLife> = {}): OfficeLife {
  return {
    code,
    parentCode: null,
    openedOn: "2010-01-01",
    closedOn: null,
    successors: [],
    ...changes,
  };
}

const closed = (code: string, successors: string[], changes: Partial<OfficeLife> = {}) =>
  life(code, { closedOn: "2019-12-31", successors, ...changes });

describe("resolveOffice", () => {
  const lives = indexOfficeLives([
    life("510522"),
    closed("510522100", ["510522001", "510522126"], { parentCode: "510522" }),
    closed("510522100201", [], { parentCode: "510522100" }),
    closed("510522100202", ["510522001202"], { parentCode: "510522100" }),
    life("510522001", { openedOn: "2020-01-01", parentCode: "510522" }),
    life("510522001202", {
      openedOn: "2020-01-01",
      closedOn: "2022-06-30",
      successors: ["510522001203"],
      parentCode: "510522001",
    }),
    life("510522001203", { openedOn: "2022-07-01", parentCode: "510522001" }),
    life("510522126", { openedOn: "2020-01-01", parentCode: "510522" }),
    closed("99", []),
  ]);

  it("stays with an office that is open on the day, the last day included", () => {
    expect(resolveOffice(lives, "510522100", "2019-12-31")).toEqual({
      state: "found",
      offices: ["510522100"],
      exact: true,
    });
    expect(resolveOffice(lives, "510522001", today)).toMatchObject({ offices: ["510522001"] });
  });

  it("gives every part of a split, the likeliest first", () => {
    expect(resolveOffice(lives, "510522100", "2020-01-01")).toEqual({
      state: "found",
      offices: ["510522001", "510522126"],
      exact: true,
    });
  });

  it("follows a chain only as far as the day asks", () => {
    expect(resolveOffice(lives, "510522100202", today)).toMatchObject({
      offices: ["510522001203"],
      exact: true,
    });
    expect(resolveOffice(lives, "510522100202", "2021-01-01")).toMatchObject({
      offices: ["510522001202"],
    });
  });

  it("falls back to where the office above went, and says that this is not exact", () => {
    expect(resolveOffice(lives, "510522100201", today)).toEqual({
      state: "found",
      offices: ["510522001", "510522126"],
      exact: false,
    });
  });

  it("tells apart what never was, what is not yet and what is over", () => {
    expect(resolveOffice(lives, "510522777", today)).toEqual({ state: "unknown" });
    expect(resolveOffice(lives, "510522001", "2019-12-31")).toEqual({ state: "not_open_yet" });
    expect(resolveOffice(lives, "99", today)).toEqual({ state: "ended" });
  });

  it("refuses a ring instead of walking it for ever", () => {
    const ring = indexOfficeLives([closed("1", ["2"]), closed("2", ["3"]), closed("3", ["2"])]);
    expect(resolveOffice(ring, "1", today)).toEqual({ state: "cycle", through: ["2", "3"] });
    expect(findSuccessorRing(ring)).toEqual(["2", "3"]);
    expect(findSuccessorRing(lives)).toBeUndefined();
  });
});

describe("resolveWrittenCode", () => {
  const lives = indexOfficeLives([
    life("510522109"),
    life("510522002"),
    closed("510522109204-2019", ["510522002203"], { parentCode: "510522109" }),
    life("510522109204", { openedOn: "2020-01-01", parentCode: "510522109" }),
    life("510522002203", { openedOn: "2020-01-01", parentCode: "510522002" }),
    life("510522109204-g1", { parentCode: "510522109204" }),
  ]);

  it("asks the day of the document whose code it was", () => {
    const written = ["2018-05-01", "1999-05-01", "2021-05-01"];
    expect(written.map((day) => resolveWrittenCode(lives, "510522109204", today, day))).toEqual([
      { state: "found", offices: ["510522002203"], exact: true },
      { state: "found", offices: ["510522002203"], exact: true },
      { state: "found", offices: ["510522109204"], exact: true },
    ]);
  });

  it("offers both holders when the day is not known", () => {
    expect(resolveWrittenCode(lives, "510522109204", today)).toMatchObject({
      offices: ["510522002203", "510522109204"],
    });
  });

  it("knows divisions only: a grid's code stands on no document", () => {
    expect(resolveWrittenCode(lives, "510522109204-g1", today)).toEqual({ state: "unknown" });
    expect(resolveWrittenCode(lives, "510522555", today)).toEqual({ state: "unknown" });
  });
});

describe("any web of successors", () => {
  const web = fc
    .array(fc.tuple(fc.boolean(), fc.array(fc.nat(9), { maxLength: 3 })), {
      minLength: 10,
      maxLength: 10,
    })
    .map((rows) =>
      rows.map(([open, next], index) =>
        open ? life(String(index)) : closed(String(index), next.map(String)),
      ),
    );

  it("ends, and leads only to offices that are open", () => {
    fc.assert(
      fc.property(web, (records) => {
        const lives = indexOfficeLives(records);
        const open = new Set(records.filter((r) => r.closedOn === null).map((r) => r.code));
        for (const { code } of records) {
          const result = resolveOffice(lives, code, today);
          const offices = result.state === "found" ? result.offices : [];
          expect(offices.filter((office) => !open.has(office))).toEqual([]);
        }
      }),
    );
  });

  it("reports a ring at import whenever resolving meets one", () => {
    fc.assert(
      fc.property(web, (records) => {
        const lives = indexOfficeLives(records);
        const met = records.some(({ code }) => resolveOffice(lives, code, today).state === "cycle");
        expect(findSuccessorRing(lives) !== undefined || !met).toBe(true);
      }),
    );
  });
});
