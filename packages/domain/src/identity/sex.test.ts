import { expect, it } from "vitest";
import { findSex } from "./sex.ts";

it.each([
  ["男", "male"],
  ["女", "female"],
  [" 女性 ", "female"],
  ["Male", "male"],
  ["female", "female"],
  ["", undefined],
  ["不详", undefined],
  ["男女", undefined],
])("reads %j as %s", (word, sex) => {
  expect(findSex(word)).toBe(sex);
});
