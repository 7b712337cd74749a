import { codePoints, isWholeText } from "../text/plain-text.ts";
import { septetsOf } from "./gsm-alphabet.ts";

/** How the characters of a message travel: 7-bit GSM, or UCS-2 for Chinese. */
export type MessageAlphabet = "gsm7" | "ucs2";

/** One short message of those that a text is sent as (短信条). */
export interface MessagePart {
  /** From 1 to `total`. */
  readonly index: number;
  readonly total: number;
  readonly text: string;
}

export type MessageTextFault = "REQUIRED" | "BROKEN_CHARACTER" | "TOO_LONG";

export type SplitResult =
  | {
      readonly ok: true;
      readonly alphabet: MessageAlphabet;
      readonly parts: readonly [MessagePart, ...MessagePart[]];
    }
  | { readonly ok: false; readonly fault: MessageTextFault };

/** Characters as people count them, signature and opt-out text included; carriers take no more. */
export const longestMessage = 500;

/**
 * Units that fit: of one message alone, and of each part of several, which begins with a header of
 * six bytes (3GPP TS 23.040, 9.2.3.24.1). Septets for GSM, UTF-16 units for UCS-2.
 */
export const partRoom: Readonly<Record<MessageAlphabet, { alone: number; part: number }>> = {
  gsm7: { alone: 160, part: 153 },
  ucs2: { alone: 70, part: 67 },
};

/**
 * The parts that a text is sent and charged as. A character is never cut: neither a surrogate pair
 * nor an escaped character of GSM, so that a part may hold one unit less than it could.
 *
 * @param alphabets what the channel can carry; UCS-2 carries everything
 */
export function splitMessage(
  text: string,
  alphabets: readonly MessageAlphabet[] = ["gsm7", "ucs2"],
): SplitResult {
  if (text.trim() === "") return { ok: false, fault: "REQUIRED" };
  if (!isWholeText(text)) return { ok: false, fault: "BROKEN_CHARACTER" };
  if (codePoints(text) > longestMessage) return { ok: false, fault: "TOO_LONG" };
  const alphabet = alphabets.includes("gsm7") && isGsm(text) ? "gsm7" : "ucs2";
  const { alone, part } = partRoom[alphabet];
  const whole = cut(text, alphabet, alone);
  const texts = whole.length === 1 ? whole : cut(text, alphabet, part);
  const total = texts.length;
  const [first = "", ...others] = texts;
  return {
    ok: true,
    alphabet,
    parts: [
      { index: 1, total, text: first },
      ...others.map((text, position) => ({ index: position + 2, total, text })),
    ],
  };
}

/** Units that a text takes in an alphabet, as a counter beside an editor shows them. */
export function messageUnits(text: string, alphabet: MessageAlphabet): number {
  let units = 0;
  for (const character of text) units += unitsOf(character, alphabet);
  return units;
}

function isGsm(text: string): boolean {
  for (const character of text) if (septetsOf(character) === undefined) return false;
  return true;
}

function cut(text: string, alphabet: MessageAlphabet, most: number): string[] {
  const texts: string[] = [];
  let current = "";
  let used = 0;
  for (const character of text) {
    const units = unitsOf(character, alphabet);
    if (used + units > most) {
      texts.push(current);
      current = "";
      used = 0;
    }
    current += character;
    used += units;
  }
  texts.push(current);
  return texts;
}

function unitsOf(character: string, alphabet: MessageAlphabet): number {
  return alphabet === "ucs2" ? character.length : (septetsOf(character)?.length ?? 1);
}
