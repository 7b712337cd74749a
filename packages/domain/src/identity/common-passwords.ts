import { commonNumbers, commonWords, pinyinName } from "./common-words.ts";

/** As many guessable parts, signs not counted, as still make a password common. */
const guessableParts = 3;

const lines = [
  "1234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  ..."1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik 9ol abcdefghijklmnopqrstuvwxyz 01".split(" "),
];

/** Pairs of characters that follow each other on a keyboard line or in the alphabet, both ways. */
const steps = new Set(
  lines.flatMap((line) => {
    const characters = Array.from(line);
    return characters.slice(1).flatMap((next, at) => {
      const previous = characters[at] ?? "";
      return [previous + next, next + previous];
    });
  }),
);

const year = "(?:19[3-9]\\d|20[0-4]\\d)";
const month = "(?:0[1-9]|1[0-2])";
const day = "(?:0[1-9]|[12]\\d|3[01])";
const numberShapes = [
  new RegExp(`${year}(?:${month}(?:${day})?)?`, "y"),
  new RegExp(`\\d{2}${month}${day}`, "y"),
  /1[3-9]\d{9}/y,
  /\d{1,4}/y,
];
const longestWord = Math.max(...[...commonWords].map((word) => word.length));

/**
 * Whether a password is one that attackers try first. Instead of a list it knows how such passwords
 * are built: up to three guessable parts in a row (a known word, also with digits for letters; a
 * name in pinyin; a keyboard walk; a repetition; a year, date, phone or lucky number), with signs
 * between them at will; the same part again and again; digits only.
 */
export function isCommonPassword(password: string): boolean {
  const text = password.normalize("NFKC").toLowerCase();
  if (/^\d{0,15}$/.test(text)) return true;
  return [text, unshift(text), repeatedPart(text) ?? text].some(
    (form) => fewestParts(form) <= guessableParts,
  );
}

/** Fewest guessable parts that make up the text; Infinity when something in it is not guessable. */
function fewestParts(text: string): number {
  const fewest: number[] = [0];
  for (let from = 0; from < text.length; from += 1) {
    const here = fewest[from];
    if (here === undefined) continue;
    for (const { length, parts } of guessableAt(text, from)) {
      const end = from + length;
      fewest[end] = Math.min(fewest[end] ?? Infinity, here + parts);
    }
  }
  return fewest[text.length] ?? Infinity;
}

function guessableAt(text: string, from: number): { length: number; parts: number }[] {
  const found = [
    { length: signsAt(text, from), parts: 0 },
    { length: repetitionAt(text, from), parts: 1 },
    ...[...numberShapes, pinyinName].map((shape) => ({
      length: matchAt(shape, text, from),
      parts: 1,
    })),
    ...walksAt(text, from).map((length) => ({ length, parts: 1 })),
  ];
  for (let length = 2; length <= longestWord && from + length <= text.length; length += 1) {
    if (isKnown(text.slice(from, from + length))) found.push({ length, parts: 1 });
  }
  return found.filter(({ length }) => length > 0);
}

function isKnown(word: string): boolean {
  if (commonWords.has(word) || commonNumbers.has(word)) return true;
  const spelled = word.replaceAll(/[0345789@$!]/g, (sign) => letterFor[sign] ?? sign);
  return ["i", "l"].some((letter) => commonWords.has(spelled.replaceAll("1", letter)));
}

const letterFor: Readonly<Record<string, string>> = {
  "0": "o",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "9": "g",
  "@": "a",
  $: "s",
  "!": "i",
};

/** One or two signs between parts. A longer run, unless repeated, cannot be guessed. */
const signs = /(?<![!-/:-@[-`{-~ ])[!-/:-@[-`{-~ ]{1,2}(?![!-/:-@[-`{-~ ])/y;

function signsAt(text: string, from: number): number {
  return matchAt(signs, text, from);
}

function repetitionAt(text: string, from: number): number {
  return matchAt(/(.)\1{2,}/uy, text, from);
}

/** Walks of three steps or more, each end that a walk or a string of walks can have. */
function walksAt(text: string, from: number): number[] {
  const ends: number[] = [];
  let start = from;
  for (let at = from; at < text.length; at += 1) {
    if (at + 1 - start >= 3) ends.push(at + 1 - from);
    if (steps.has(text.slice(at, at + 2))) continue;
    if (at + 1 - start < 3) break;
    start = at + 1;
  }
  return ends;
}

/** The part of which the whole text is a repetition, if there is one. */
function repeatedPart(text: string): string | undefined {
  const [, part] = /^(.+?)\1+$/su.exec(text) ?? [];
  if (part === undefined) return undefined;
  return part.length <= 5 ? "" : part;
}

/** Digits for the signs that stand above them: 1qaz@wsx is a walk as well. */
function unshift(text: string): string {
  return text.replaceAll(/[!@#$%^&*()]/g, (sign) => String(("!@#$%^&*()".indexOf(sign) + 1) % 10));
}

function matchAt(shape: RegExp, text: string, from: number): number {
  const sticky = new RegExp(shape.source, shape.flags);
  sticky.lastIndex = from;
  return sticky.exec(text)?.[0].length ?? 0;
}
