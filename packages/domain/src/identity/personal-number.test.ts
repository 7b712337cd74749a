import { expect, it } from "vitest";
import { holdsNumber, maskNumbers } from "./personal-number.ts";

it.each([
  ["张三510522199001011234.jpg", "张三510***********1234.jpg"],
  ["13812345678 王芳.xlsx", "138****5678 王芳.xlsx"],
  ["51052219900101123x43B1.pdf", "510***********123x**B1.pdf"],
  ["名册_20261129.xlsx", "名册_20261129.xlsx"],
  ["510522001001 百花亭社区.csv", "510522001001 百花亭社区.csv"],
  ["IMG_20200203_101112123.jpg", "IMG_20200203_101112123.jpg"],
])("shows %j as %j", (text, masked) => {
  expect(maskNumbers(text)).toBe(masked);
  expect(holdsNumber(text)).toBe(masked !== text);
});

it("sees a number however it is written", () => {
  expect(holdsNumber("１３８ ００００-００００")).toBe(true);
  expect(holdsNumber('{"theme":"dark","rows":100000}')).toBe(false);
});
