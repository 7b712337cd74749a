import { searchKeys, type NameKey } from "@wuzi/domain/registry/name-keys";
import { foldWidth } from "@wuzi/domain/text/fold-width";

export type SearchTerms =
  | { by: "number"; number: string; kind: "document" | "certificate" | "phone" }
  | { by: "tail"; tail: string }
  /** Any of the alternatives, in each of them all keys. */
  | { by: "name"; alternatives: readonly (readonly NameKey[])[]; contains: string | null };

const longestFragment = 40;

/**
 * What somebody means by what they typed: a whole number (phone, ID, certificate), the last four
 * characters of an ID or phone number, a fragment of a name from one character, or letters of its
 * reading.
 */
export function searchTerms(typed: string): SearchTerms {
  const text = foldWidth(typed)
    .normalize("NFC")
    .replaceAll(/[\s·•]/g, "");
  const number = text.toUpperCase().replaceAll("-", "");
  if (/^1\d{10}$/.test(number) || /^0\d{9,11}$/.test(number)) {
    return { by: "number", number, kind: "phone" };
  }
  if (/^\d{17}[\dX]$/.test(number)) return { by: "number", number, kind: "document" };
  if (/^\d{17}[\dX]\d{2}(B\d+)?$/.test(number)) {
    return { by: "number", number, kind: "certificate" };
  }
  if (/^\d{3}[\dX]$/.test(number)) return { by: "tail", tail: number };
  const usable = Array.from(text).length <= longestFragment && !/\d/.test(text);
  return {
    by: "name",
    alternatives: usable ? searchKeys(text) : [],
    // keys find a little too much: runs of three characters are compared once more
    contains: /^[\p{Script=Han}〇]{3,}$/u.test(text) ? text : null,
  };
}
