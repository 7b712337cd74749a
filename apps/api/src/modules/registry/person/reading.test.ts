import { expect, test } from "vitest";
import { syllablesOf } from "./reading.ts";

test.each([
  ["张长江", "zhang chang jiang"],
  ["单雄信", "shan xiong xin"],
  ["曾国藩", "zeng guo fan"],
  ["仇英", "qiu ying"],
  ["欧阳修", "ou yang xiu"],
  ["吕布", "lv bu"],
  ["买买提·吐尔逊", "mai mai ti tu er xun"],
])("%s reads %s", (name, reading) => {
  expect(syllablesOf(name).join(" ")).toBe(reading);
});
