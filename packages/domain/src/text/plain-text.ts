import * as v from "valibot";

/** Stable words for what can be wrong with a text; the console has a sentence for each. */
export type TextFault = "REQUIRED" | "TOO_LONG" | "CONTROL_CHARACTER" | "BROKEN_CHARACTER";

/** Characters as people count them: one emoji outside the first plane is one, not two. */
export function codePoints(text: string): number {
  return Array.from(text).length;
}

/** One line, as it is stored: composed, trimmed, inner white space single. */
export function tidyLine(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\s\u3000]+/gu, " ")
    .trim();
}

/** Paragraphs, as they are stored: lines tidied each, at most one empty line between two. */
export function tidyParagraphs(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(tidyLine)
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

/** Half of a character: a lone surrogate, which no encoding can write. */
const broken = /\p{Cs}/u;

/** Controls, private characters, and invisible signs such as those that turn text around. */
const control = /[\p{Cc}\p{Cf}\p{Co}]/u;

/** Joiners and tags that emoji and some scripts are written with. */
const joiners = /\u200c|\u200d|[\u{e0020}-\u{e007f}]/gu;

export function isWholeText(text: string): boolean {
  return !broken.test(text);
}

/** Tabs and line breaks are white space and not counted as controls. */
export function isFreeOfControls(text: string): boolean {
  return !control.test(text.replaceAll(joiners, "").replaceAll(/[\t\n\r]/g, " "));
}

/** One required line of text of at most `longest` characters. */
export function line(longest: number) {
  return tidied(longest, tidyLine);
}

/** Required text of at most `longest` characters, with line breaks. */
export function paragraphs(longest: number) {
  return tidied(longest, tidyParagraphs);
}

function tidied(longest: number, tidy: (text: string) => string) {
  return v.pipe(
    v.string("REQUIRED"),
    v.check(isWholeText, "BROKEN_CHARACTER"),
    v.check(isFreeOfControls, "CONTROL_CHARACTER"),
    v.transform(tidy),
    v.check((text) => text.length > 0, "REQUIRED"),
    v.check((text) => codePoints(text) <= longest, "TOO_LONG"),
  );
}
