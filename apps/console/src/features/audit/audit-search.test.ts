import { describe, expect, it } from "vitest";
import { auditFilter, isReversed, readAuditSearch } from "./audit-search.ts";

describe("readAuditSearch", () => {
  it("reads every part", () => {
    const raw = {
      from: "2026-11-01",
      to: "2026-11-23",
      actions: "sign_in.reveal",
      actor: "陈",
      staff: "8b0c",
      office: 12,
      subject: "staff.member",
      record: "x",
      request: "r",
      after: "c",
      entry: 7,
    };
    expect(readAuditSearch(raw)).toEqual({
      ...raw,
      actions: "reveal.sign_in",
      office: "12",
      entry: "7",
    });
  });

  it("leaves out what is no day, action or kind of record", () => {
    const raw = { from: "2026-02-30", to: true, actions: "explode", subject: "staff", actor: "" };
    expect(readAuditSearch(raw)).toEqual({});
  });
});

describe("auditFilter", () => {
  it("asks for what the address says and for nothing else", () => {
    expect(auditFilter({})).toEqual({});
    expect(
      auditFilter({ from: "2026-11-01", actions: "reveal.sign_in", office: "12", entry: "7" }),
    ).toEqual({ fromDay: "2026-11-01", actions: ["REVEAL", "SIGN_IN"], officeId: "12" });
  });
});

it("knows days that are the wrong way round", () => {
  expect(isReversed({ from: "2026-11-02", to: "2026-11-01" })).toBe(true);
  expect(isReversed({ from: "2026-11-01", to: "2026-11-01" })).toBe(false);
  expect([isReversed({ from: "2026-11-01" }), isReversed({ to: "2026-11-01" })]).toEqual([
    false,
    false,
  ]);
});
