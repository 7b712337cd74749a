import { foldWidth } from "../text/fold-width.ts";
import { codePoints, isFreeOfControls, isWholeText, tidyLine } from "../text/plain-text.ts";

export const nameLength = { min: 2, max: 40 } as const;

export type NameFault =
  | "REQUIRED"
  | "TOO_SHORT"
  | "TOO_LONG"
  | "CONTROL_CHARACTER"
  | "BROKEN_CHARACTER"
  | "NAME_CHARACTERS";

export type NameResult =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly fault: NameFault };

/** The dots people type between the parts of a minority name; the standard one is U+00B7. */
const dots = /\s*[·•‧∙⋅・･．｡。.]\s*/gu;
const letters = /^[\p{Script=Han}〇\p{Script=Latin}][\p{Script=Han}〇\p{Script=Latin}· '-]*$/u;

/**
 * A person's name in its one form: no spaces between Chinese characters (张 三), the dot of minority
 * names always `·`, Latin names with single spaces. Remarks and digits beside the name are refused,
 * since they would be printed on documents.
 */
export function parsePersonName(text: string): NameResult {
  if (!isWholeText(text)) return { ok: false, fault: "BROKEN_CHARACTER" };
  const visible = text.replaceAll(/[\ufeff\u200b]/g, "");
  if (!isFreeOfControls(visible)) return { ok: false, fault: "CONTROL_CHARACTER" };
  const name = tidyName(visible);
  if (name === "") return { ok: false, fault: "REQUIRED" };
  if (!letters.test(name) || /[·' -]$|··/.test(name))
    return { ok: false, fault: "NAME_CHARACTERS" };
  const length = codePoints(name);
  if (length < nameLength.min) return { ok: false, fault: "TOO_SHORT" };
  return length > nameLength.max ? { ok: false, fault: "TOO_LONG" } : { ok: true, name };
}

function tidyName(text: string): string {
  return tidyLine(foldWidth(text))
    .replaceAll(/(?<=[\p{Script=Han}〇]) (?=[\p{Script=Han}〇])/gu, "")
    .replaceAll(dots, "·");
}
