import { describe, expect, it } from "vitest";
import {
  certificateStateOn,
  certificateValidUntil,
  type CertificateRecord,
} from "./certificate-state.ts";

const id = "11010519491231002X";

function record(changes: Partial<CertificateRecord> = {}): CertificateRecord {
  return { number: `${id}43`, issuedOn: "2011-03-01", validUntil: "2021-03-01", ...changes };
}

const lost = record({ endedOn: "2015-06-01" });
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
    ["after the end", [record({ endedOn: "2019-01-01" })], "2019-01-01", "voided"],
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
