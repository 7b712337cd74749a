import { foldWidth } from "@wuzi/domain/text/fold-width";

export type SearchTerms =
  | { by: "number"; number: string; kinds: ("document" | "certificate" | "phone")[] }
  | { by: "tail"; tail: string }
  | { by: "name"; keys: string[]; contains?: string }
  | { by: "nobody" };

const longestName = 40;

/**
 * What somebody means by what they typed: a whole number (phone, ID, certificate), the last four
 * characters of one, a fragment of a name from one character, or pinyin initials.
 */
export function searchTerms(typed: string): SearchTerms {
  const text = foldWidth(typed).normalize("NFC").replaceAll(/[\s·•]/g, "");
  const number = text.toUpperCase().replaceAll("-", "");
  if (/^1\d{10}$/.test(number) || /^0\d{9,11}$/.test(number)) {
    return { by: "number", number, kinds: ["phone"] };
  }
  if (/^\d{17}[\dX]$/.test(number)) return { by: "number", number, kinds: ["document"] };
  if (/^\d{17}[\dX]\d{2}(B\d+)?$/.test(number)) {
    return { by: "number", number, kinds: ["certificate"] };
  }
  if (/^\d{3}[\dX]$/.test(number)) return { by: "tail", tail: number };
  if (/^[a-z]{1,20}$/i.test(text)) return { by: "name", keys: [text.toLowerCase()] };
  const characters = Array.from(text);
  if (characters.length === 0 || characters.length > longestName || /\d/.test(text)) {
    return { by: "nobody" };
  }
  if (characters.length <= 2) return { by: "name", keys: [text] };
  const pairs = characters.slice(1).map((character, i) => `${characters[i]}${character}`);
  return { by: "name", keys: [...new Set(pairs)], contains: text };
}
