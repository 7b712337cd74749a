import { expect, it } from "vitest";
import { isOptOut } from "./opt-out-word.ts";

it.each([
  "T",
  "t",
  "Ｔ",
  " td ",
  "ＴＤ。",
  "r",
  "N",
  "退订",
  "退 订",
  "“拒收”",
  "取消",
  "0000",
  "００００",
])("%s is a refusal", (reply) => {
  expect(isOptOut(reply)).toBe(true);
});

it.each(["", "收到", "不退订", "好的T", "TT", "NO", "0", "请不要取消"])("%s is none", (reply) => {
  expect(isOptOut(reply)).toBe(false);
});
