import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCommonPassword } from "./common-passwords.ts";
import { normalisePassword, passwordFaults } from "./password-rules.ts";

const owner = { login: "fuyang.admin", name: "张长江", words: ["zhangchangjiang"] };

describe("isCommonPassword", () => {
  it.each([
    "1234567890",
    "0987654321",
    "13812345678",
    "19900101",
    "qwertyuiop",
    "1qaz2wsx3edc",
    "1qaz@WSX3edc",
    "zaq12wsxcde3",
    "qwerty123456",
    "asdfghjkl123",
    "abcdefghij",
    "aaaaaaaaaa",
    "abcabcabcabc",
    "!@#$%^&*()",
    "password123",
    "P@ssw0rd2024!",
    "Passw0rd!!",
    "adm1n@2020",
    "admin888888",
    "administrator1",
    "hejiang2020!",
    "Hejiang@2020",
    "hejiangcanlian123",
    "woaini5201314",
    "zhangwei1990",
    "wangxiaoming123",
    "liming19900101",
    "zhangsan13812345678",
    "iloveyou1314",
    "welcome.2026",
    "ｐａｓｓｗｏｒｄ１２３",
  ])("knows %s", (password) => expect(isCommonPassword(password)).toBe(true));

  it.each([
    "correct horse battery staple",
    "竹林里的老木船",
    "荔枝红了七月半桥头",
    "vT9-kurz-Gabel",
    "mxkwtrboejq",
    "lizhihongle7yuebanqiaotou",
    "blue kettle on a mountain",
    "hejiang canlian 2020 zhang wei",
    "8f3kQ2zLw1",
    ".,;:-+*~|<>?",
  ])("does not know %s", (password) => expect(isCommonPassword(password)).toBe(false));

  it("knows a known word however it is decorated", () => {
    const word = fc.constantFrom("password", "woaini", "hejiang", "admin", "zhangwei");
    const tail = fc.constantFrom("2020", "123456", "888", "1314", "20200229", "qwe");
    const sign = fc.constantFrom("", "@", "!", ".", "_", "##");
    const upper = fc.boolean();
    fc.assert(
      fc.property(word, sign, tail, sign, upper, (a, b, c, d, big) => {
        expect(isCommonPassword((big ? a.toUpperCase() : a) + b + c + d)).toBe(true);
      }),
    );
  });

  it("leaves random passwords of twelve characters alone", () => {
    const characters = Array.from("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789");
    const random = fc.array(fc.constantFrom(...characters), { minLength: 12, maxLength: 12 });
    const sample = fc.sample(random, { numRuns: 500, seed: 20200229 });
    const refused = sample.map((list) => list.join("")).filter(isCommonPassword);
    expect(refused.length).toBeLessThanOrEqual(1);
  });

  it("answers quickly for any text of allowed length", () => {
    const worst = ["a".repeat(128), "1".repeat(128), "li".repeat(64), "123qwe".repeat(21)];
    expect(worst.map(isCommonPassword)).toEqual([true, true, true, true]);
    expect(isCommonPassword(`${"wangli12".repeat(15)}öü`)).toBe(false);
  });
});

describe("passwordFaults", () => {
  it.each([
    ["竹林里的老木船下午三点", []],
    ["vT9-kurz-Gabel", []],
    ["x".repeat(2) + "kurz-Gabel".repeat(12) + "!?+-#z", []],
    ["kurz-Gab", ["TOO_SHORT"]],
    ["竹林里的老木船三", ["TOO_SHORT"]],
    ["kurz-Gabel".repeat(13), ["TOO_LONG"]],
    ["hejiang2020", ["COMMON"]],
    ["qwerty12", ["TOO_SHORT", "COMMON"]],
    ["mx9-Fuyang.Admin-q", ["CONTAINS_LOGIN"]],
    ["mx9-fuyangadmin-q", ["CONTAINS_LOGIN"]],
    ["我是张长江我怕谁呀呀", ["CONTAINS_NAME"]],
    ["Zhang Changjiang mx7", ["CONTAINS_NAME"]],
    ["kurz-Gabel\u0000vT9", ["CONTROL_CHARACTER"]],
    ["kurz-Gabel\uD800vT9", ["BROKEN_CHARACTER"]],
  ])("of %j are %j", (password, faults) => {
    expect(passwordFaults(password, owner)).toEqual(faults);
  });

  it("counts characters as people do", () => {
    expect(passwordFaults("😀🐼🎋🚣🌙🍊🏮🧧🪁", owner)).toEqual(["TOO_SHORT"]);
    expect(passwordFaults("😀🐼🎋🚣🌙🍊🏮🧧🪁🪷", owner)).toEqual([]);
  });

  it("does not take a short login or an empty name for a hit", () => {
    const password = "vT9-kurz-Gabel";
    expect(passwordFaults(password, { login: "gab", name: "" })).toEqual([]);
    expect(passwordFaults(password, { login: "gabel", name: "" })).toEqual(["CONTAINS_LOGIN"]);
  });

  it("treats full-width letters as the same password", () => {
    expect(normalisePassword("ｖＴ９－ｋｕｒｚ")).toBe("vT9-kurz");
  });
});
