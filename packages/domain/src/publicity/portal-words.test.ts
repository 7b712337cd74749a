import { describe, expect, it } from "vitest";
import { portalColumns, portalVerdict } from "./portal-words.ts";

describe("portalVerdict", () => {
  it.each([
    ["成功", "", { kind: "delivered" }],
    ["已送达", "", { kind: "delivered" }],
    ["DELIVRD", "", { kind: "delivered" }],
    ["发送成功", "", { kind: "pending" }],
    ["等待回执", "", { kind: "pending" }],
    ["失败", "空号", { kind: "failed", reason: "unknown_user" }],
    ["失败", "用户关机", { kind: "failed", reason: "unreachable" }],
    ["发送失败", "含敏感词", { kind: "failed", reason: "content_refused" }],
    ["失败", "", { kind: "failed", reason: "other" }],
    ["失败（空号）", "", { kind: "failed", reason: "unknown_user" }],
    ["UNDELIV", "手机停机", { kind: "failed", reason: "unreachable" }],
    ["状态：EXPIRED", "", { kind: "failed", reason: "expired_at_carrier" }],
    ["黑名单", "", { kind: "failed", reason: "blocked" }],
    ["未成功", "", { kind: "failed", reason: "other" }],
  ])("%s %s: %j", (status, reason, verdict) => {
    expect(portalVerdict(status, reason)).toEqual(verdict);
  });

  it.each(["", "0", "1", "甲"])("cannot tell %j", (status) => {
    expect(portalVerdict(status, "")).toBeUndefined();
  });
});

it("knows the heads of columns", () => {
  const known = (head: string) =>
    Object.entries(portalColumns).find(([, words]) => words.test(head))?.[0];
  expect(
    ["手机号码", "手机号", "Mobile", "状态", "发送结果", "失败原因", "姓名"].map(known),
  ).toEqual(["number", "number", "number", "status", "status", "reason", undefined]);
});
