import { foldWidth } from "../text/fold-width.ts";

/**
 * One thing a name can be found by. Names are kept encrypted, so a search compares such keys, each
 * put through a keyed hash, and never the names: `h:张` and `h:长江` for Chinese characters, `i:zcj`
 * for initials, `p:zha` for three letters of the pinyin.
 */
export type NameKey = `${"h" | "i" | "p"}:${string}`;

/** Longer runs of initials are found by their pieces; most names have two to four syllables. */
const longestInitials = 4;
const pinyinPiece = 3;

/** Letters of pinyin as they are typed: no tones, ü as v, lower case. */
export function plainPinyin(text: string): string {
  return foldWidth(text)
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/u\u0308|u:/g, "v")
    .replaceAll(/[^a-z]/g, "");
}

/**
 * All keys a name is found by.
 * @param name in its stored form.
 * @param syllables its reading, a syllable each, as for a person: 单 at the head is shan. How the
 * reading is found is the caller's business. May be empty, then only characters are found.
 */
export function nameKeys(name: string, syllables: readonly string[]): NameKey[] {
  const keys = new Set<NameKey>();
  for (const run of hanRuns(name)) {
    for (const character of run) keys.add(`h:${character}`);
    for (const pair of pieces(run, 2)) keys.add(`h:${pair.join("")}`);
  }
  const read = syllables.map(plainPinyin).filter((syllable) => syllable !== "");
  const initials = read.map((syllable) => syllable.slice(0, 1));
  for (let size = 1; size <= longestInitials; size += 1) {
    for (const piece of pieces(initials, size)) keys.add(`i:${piece.join("")}`);
  }
  for (const piece of pieces(Array.from(read.join("")), pinyinPiece)) {
    keys.add(`p:${piece.join("")}`);
  }
  for (const word of name.match(/\p{Script=Latin}{3,}/gu) ?? []) {
    for (const piece of pieces(Array.from(plainPinyin(word)), pinyinPiece)) {
      keys.add(`p:${piece.join("")}`);
    }
  }
  return [...keys];
}

/**
 * What to look for when somebody types a fragment of a name: any of the alternatives, in each of
 * them all keys. `zcj` may be initials or part of a reading; 张cj is both a character and initials.
 * Empty when nothing in the text can be looked for.
 *
 * Keys find too much rather than too little: whoever shows the result may compare once more.
 */
export function searchKeys(fragment: string): readonly (readonly NameKey[])[] {
  const text = foldWidth(fragment);
  const characters = hanRuns(text).flatMap((run): NameKey[] =>
    run.length === 1
      ? [`h:${run[0] ?? ""}`]
      : pieces(run, 2).map((pair) => `h:${pair.join("")}` as const),
  );
  const letters = plainPinyin(text.replaceAll(/\p{Script=Han}/gu, " "));
  if (letters === "") return characters.length > 0 ? [characters] : [];
  const typed = Array.from(letters);
  const size = Math.min(typed.length, longestInitials);
  const initials = pieces(typed, size).map((piece): NameKey => `i:${piece.join("")}`);
  if (typed.length < pinyinPiece) return [[...characters, ...initials]];
  const reading = pieces(typed, pinyinPiece).map((piece): NameKey => `p:${piece.join("")}`);
  return [
    [...characters, ...initials],
    [...characters, ...reading],
  ];
}

function hanRuns(text: string): string[][] {
  return (text.replaceAll(/[\s·]/g, "").match(/[\p{Script=Han}〇]+/gu) ?? []).map((run) =>
    Array.from(run),
  );
}

function pieces<Item>(list: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.max(list.length - size + 1, 0) }, (_, at) =>
    list.slice(at, at + size),
  );
}
