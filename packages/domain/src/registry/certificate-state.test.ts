import { describe, expect, it } from "vitest";
import { historyProblems } from "./certificate-history.ts";
import {
  certificateStateOn,
  certificateValidUntil,
  type CertificateRecord,
} from "./certificate-state.ts";

const id = "11010519491231002X";

function record(changes: Partial<CertificateRecord> = {}): CertificateRecord {
  return { number: `${id}43`, issuedOn: "2011-03-01", validUntil: "2021-03-01", ...changes };
}

const lost = record({ endedOn: "2015-06-01", end: "lost" });
const again = record({ number: `${id}43B1`, issuedOn: "2015-06-10", validUntil: "2025-06-10" });

describe("certificateStateOn", () => {
  it.each([
    ["before the first", [record()], "2011-02-28", "not_certified"],
    ["on the day of issue", [record()], "2011-03-01", "valid"],
    ["on the last day", [record()], "2021-03-01", "valid"],
    ["the day after", [record()], "2021-03-02", "expired"],
    ["between loss and reissue", [lost, again], "2015-06-05", "voided"],
    ["after the reissue, in any order", [again, lost], "2025-06-10", "valid"],
    ["after the reissue", [lost, again], "2015-06-10", "valid"],
    ["before the suspension", [record({ suspendedFrom: "2018-01-01" })], "2017-12-31", "valid"],
    ["while suspended", [record({ suspendedFrom: "2018-01-01" })], "2018-01-01", "suspended"],
    ["after the end", [record({ endedOn: "2019-01-01", end: "died" })], "2019-01-01", "voided"],
    ["without any", [], "2020-02-29", "not_certified"],
  ])("%s", (_when, history, day, state) => {
    expect(certificateStateOn(history, day)).toBe(state);
  });

  it("tells suspected people from those without a certificate", () => {
    expect(certificateStateOn([], "2020-02-29", "suspected")).toBe("suspected");
    expect(certificateStateOn([again], "2020-02-29", "suspected")).toBe("valid");
  });

  it("lasts ten years", () => {
    expect(certificateValidUntil("2011-03-01")).toBe("2021-03-01");
    expect(certificateValidUntil("2012-02-29")).toBe("2022-02-28");
  });
});

describe("historyProblems", () => {
  function faults(history: readonly CertificateRecord[]): string[] {
    return historyProblems(history, id).map(({ fault, at }) => `${at} ${fault}`);
  }

  it("finds nothing in a sound history, in any order", () => {
    expect(faults([])).toEqual([]);
    expect(faults([again, lost])).toEqual([]);
    const regraded = { ...again, endedOn: "2018-01-01", end: "regraded" } as const;
    const heavier = record({ number: `${id}42`, issuedOn: "2018-01-01", validUntil: "2028-01-01" });
    expect(faults([lost, regraded, heavier])).toEqual([]);
    const reissued = { ...again, endedOn: "2025-06-10", end: "renewed" } as const;
    const renewed = { ...again, issuedOn: "2025-06-10", validUntil: "2035-06-10" };
    expect(faults([lost, reissued, renewed])).toEqual([]);
    const first = record({ endedOn: "2021-03-01", end: "renewed" });
    expect(faults([first, record({ issuedOn: "2021-03-01", validUntil: "2031-03-01" })])).toEqual(
      [],
    );
  });

  it.each([
    [[record({ number: "11010519491231003843" })], "0 ANOTHER_PERSON"],
    [[record({ validUntil: "2011-02-01" })], "0 VALID_BEFORE_ISSUE"],
    [[record({ endedOn: "2011-02-01", end: "lost" })], "0 END_BEFORE_ISSUE"],
    [[record({ endedOn: "2015-06-01" })], "0 END_WITHOUT_REASON"],
    [[record({ end: "lost" })], "0 END_WITHOUT_REASON"],
    [[record({ endedOn: "2016-01-01", end: "lost" }), again], "1 TWO_IN_FORCE"],
    [[lost, { ...again, number: lost.number }], "1 NUMBER_TWICE"],
    [[{ ...lost, end: "regraded" }, again], "1 REISSUE_WITHOUT_LOSS"],
    [[lost, { ...again, number: `${id}43B2` }], "1 REISSUE_OUT_OF_ORDER"],
  ] as const)("of %j: %s", (history, fault) => {
    expect(faults(history)).toContain(fault);
  });
});
