import { foldWidth } from "../text/fold-width.ts";
import { maskForList } from "./mask.ts";

/** A phone, document or certificate number. Division codes have twelve digits and pass. */
const personalNumber = /(?<!\d)(?:1\d{10}|0\d{9,11}|\d{17}[\dX](?:\d{2}(?:B\d+)?)?)(?!\d)/i;

/** Whether such a number stands in the text, however it is written: what is kept in the clear holds none. */
export function holdsNumber(text: string): boolean {
  return personalNumber.test(foldWidth(text).replaceAll(/[\s-]/g, ""));
}

/** The text with each such number masked as in lists. */
export function maskNumbers(text: string): string {
  return text.replaceAll(new RegExp(personalNumber, "gi"), (number) => {
    if (number.length < 18) return maskForList("phone", number);
    return maskForList(number.length === 18 ? "idNumber" : "certificateNumber", number);
  });
}
