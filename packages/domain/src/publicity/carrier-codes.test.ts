import { describe, expect, it } from "vitest";
import { sgipReportVerdict, sgipSubmitVerdict } from "./sgip-codes.ts";
import { smppReceiptVerdict, smppStateWord, smppSubmitVerdict } from "./smpp-codes.ts";

describe("SMPP", () => {
  it.each([
    [0x00, { kind: "accepted" }],
    [0x58, { kind: "busy" }],
    [0x14, { kind: "busy" }],
    [0x04, { kind: "busy" }],
    [0x0b, { kind: "refused", reason: "bad_number" }],
    [0x0a, { kind: "refused", reason: "sender_refused" }],
    [0x08, { kind: "refused", reason: "carrier_fault" }],
    [0x01, { kind: "refused", reason: "malformed" }],
    [0x101, { kind: "refused", reason: "not_allowed" }],
    [0x0400, { kind: "refused", reason: "other" }],
  ])("answers a submit with %i: %j", (status, verdict) => {
    expect(smppSubmitVerdict(status)).toEqual(verdict);
  });

  it.each([
    ["DELIVRD", undefined, { kind: "delivered" }],
    ["DELIVRD", 27, { kind: "delivered" }],
    ["ACCEPTD", undefined, { kind: "pending" }],
    ["ENROUTE", undefined, { kind: "pending" }],
    ["UNDELIV", 1, { kind: "failed", reason: "unknown_user" }],
    ["UNDELIV", 27, { kind: "failed", reason: "unreachable" }],
    ["UNDELIV", 250, { kind: "failed", reason: "other" }],
    ["EXPIRED", undefined, { kind: "failed", reason: "expired_at_carrier" }],
    ["REJECTD", undefined, { kind: "failed", reason: "not_allowed" }],
    ["UNKNOWN", undefined, { kind: "failed", reason: "lost_by_carrier" }],
    ["MK:0001", undefined, { kind: "failed", reason: "other" }],
  ])("receives %s with error %s: %j", (word, error, verdict) => {
    expect(smppReceiptVerdict(word, error)).toEqual(verdict);
  });

  it("knows the states by their numbers", () => {
    expect([1, 2, 5, 8].map(smppStateWord)).toEqual(["ENROUTE", "DELIVRD", "UNDELIV", "REJECTD"]);
    expect(smppStateWord(99)).toBeUndefined();
  });
});

describe("SGIP", () => {
  it.each([
    [0, { kind: "accepted" }],
    [11, { kind: "busy" }],
    [33, { kind: "busy" }],
    [6, { kind: "refused", reason: "bad_number" }],
    [7, { kind: "refused", reason: "sender_refused" }],
    [29, { kind: "refused", reason: "unknown_user" }],
    [200, { kind: "refused", reason: "other" }],
  ])("answers a Submit with %i: %j", (result, verdict) => {
    expect(sgipSubmitVerdict(result)).toEqual(verdict);
  });

  it.each([
    [0, 0, { kind: "delivered" }],
    [1, 0, { kind: "pending" }],
    [2, 25, { kind: "failed", reason: "unreachable" }],
    [2, 26, { kind: "failed", reason: "memory_full" }],
    [2, 29, { kind: "failed", reason: "unknown_user" }],
    [2, 11, { kind: "failed", reason: "carrier_fault" }],
    [2, 99, { kind: "failed", reason: "other" }],
    [7, 21, { kind: "failed", reason: "no_route" }],
  ])("reports %i with %i: %j", (state, code, verdict) => {
    expect(sgipReportVerdict(state, code)).toEqual(verdict);
  });
});
