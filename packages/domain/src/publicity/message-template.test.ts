import * as fc from "fast-check";
import { safeParse } from "valibot";
import { describe, expect, it } from "vitest";
import { messageTextSchema } from "./campaign-input.ts";
import { messageDrafts } from "./message-drafts.ts";
import {
  fillTemplate,
  fixedText,
  forbiddenWordsIn,
  templateFault,
  templateVariables,
  variablesIn,
  wholeText,
} from "./message-template.ts";
import { saysPersonal } from "./personal-words.ts";

const values = { name: "张长江", unit: "符阳街道", village: null };

describe("a template", () => {
  it.each([
    ["{姓名}您好", undefined],
    ["没有变量", undefined],
    ["{身份证号}", "UNKNOWN_VARIABLE"],
    ["{残疾等级}", "UNKNOWN_VARIABLE"],
    ["{}", "UNKNOWN_VARIABLE"],
    ["{姓名", "OPEN_BRACE"],
    ["姓名}", "OPEN_BRACE"],
    ["{{姓名}}", "OPEN_BRACE"],
  ])("%s: %s", (template, fault) => {
    expect(templateFault(template)).toBe(fault);
  });

  it("is filled, or says that a value is missing", () => {
    expect(fillTemplate("{姓名}（{乡镇街道}）您好", values)).toBe("张长江（符阳街道）您好");
    expect(fillTemplate("{村社区}通知", values)).toBeUndefined();
    expect(variablesIn("{姓名}，{姓名}")).toEqual(["name", "name"]);
  });

  it("is never filled twice, whatever somebody is called", () => {
    expect(fillTemplate("{姓名}", { ...values, name: "{乡镇街道}" })).toBe("{乡镇街道}");
    expect(fillTemplate("{姓名}", { ...values, name: "$&$1" })).toBe("$&$1");
  });

  it("is as long as its fixed text and its values", () => {
    const word = fc.constantFrom(...Object.values(templateVariables).map((each) => `{${each}}`));
    const text = fc.string({ maxLength: 20 }).filter((each) => !/[{}]/.test(each));
    fc.assert(
      fc.property(fc.array(fc.oneof(word, text)), (pieces) => {
        const template = pieces.join("");
        const filled = fillTemplate(template, { name: "甲", unit: "乙", village: "丙" });
        expect(filled?.length).toBe(fixedText(template).length + variablesIn(template).length);
      }),
    );
  });
});

it("leaves with its signature, and with the way to refuse unless it is an emergency", () => {
  const around = { signature: "【合江县残联】", optOutText: "拒收请回复R" };
  expect(wholeText(around, "请戴口罩。", false)).toBe("【合江县残联】请戴口罩。拒收请回复R");
  expect(wholeText(around, "请戴口罩。", true)).toBe("【合江县残联】请戴口罩。");
});

it.each([
  ["请戴口罩", "请戴口罩。退订回R"],
  ["请戴口罩！", "请戴口罩！退订回R"],
  ["请戴口罩 ", "请戴口罩 退订回R"],
  ["您好，", "您好，退订回R"],
  ["{姓名}", "{姓名}。退订回R"],
  ["Keep well.", "Keep well.退订回R"],
])("parts how to refuse from %j", (text, whole) => {
  const around = { signature: "", optOutText: "退订回R" };
  expect(wholeText(around, text, false)).toBe(whole);
  expect(wholeText({ ...around, optOutText: " 退订回R" }, text, false)).toBe(`${text} 退订回R`);
});

it("is as long for one person as the fixed text and the values say, also at its end", () => {
  const around = { signature: "【试】", optOutText: "退订回R" };
  for (const template of ["您好。{姓名}", "{姓名}您好", "{姓名}您好。"]) {
    const filled = fillTemplate(template, values) ?? "";
    const whole = wholeText(around, filled, false, template);
    const fixed = wholeText(around, fixedText(template), false, template);
    expect(whole.length).toBe(fixed.length + values.name.length);
  }
});

it.each([
  ["恭喜中 奖", ["中奖"]],
  ["中，奖", ["中奖"]],
  ["ｆｒｅｅ", ["free"]],
  ["请戴口罩", []],
])("finds forbidden words in %s: %j", (text, found) => {
  expect(forbiddenWordsIn(text, ["中奖", "free", "。"])).toEqual(found);
});

describe("what a message never says", () => {
  it.each([
    "您的肢体残疾证到期了",
    "您的残疾等级为二级",
    "重度（1级残疾）",
    "身份证号510522195001011234",
    "５１０５２２１９５００１０１１２３Ｘ",
    "510522 19500101 1234",
    "证号51052219500101123443",
  ])("%s", (text) => {
    expect(saysPersonal(text)).toBe(true);
    expect(safeParse(messageTextSchema, { text }).issues?.[0].message).toBe("PERSONAL_DATA");
  });

  it.each([
    "致全县残疾人朋友：请戴口罩。咨询电话 0830-5211234、13800138000",
    "县残联一级响应，请留在家中",
    "智力正常，精神很好",
    ...Object.values(messageDrafts).map(({ text }) => text),
  ])("and what it may: %s", (text) => {
    expect(saysPersonal(text)).toBe(false);
  });
});
