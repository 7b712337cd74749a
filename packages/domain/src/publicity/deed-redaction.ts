import { surnameOf } from "../identity/surname.ts";
import { foldWidth } from "../text/fold-width.ts";
import type { RedactionFault } from "./deed-words.ts";

/** One place of a text, as it stands there. */
export interface FoundPersonal {
  readonly fault: RedactionFault;
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
  readonly text: string;
}

/** Whose names stand in a text, and which of them may be published. */
export interface DeedPeople {
  /** Whom the deed is about. */
  readonly about: string;
  /** Whether that person's consent says that the name may be published. */
  readonly nameMayBePublished: boolean;
  /** Others who are named: nobody has asked them. */
  readonly others: readonly string[];
}

/** Between the digits of a number people type spaces and hyphens. */
const gap = String.raw`[\s\-]{0,2}`;
const digits = (count: number) => String.raw`(?:\d${gap}){${count}}`;
const start = String.raw`(?<![\dA-Za-z])`;
const end = String.raw`(?![\dA-Za-z])`;
const building = String.raw`(?:\d+|[一二三四五六七八九十百]+)(?:号楼|栋|幢|单元|号院|楼\d+号|室(?![内外]))`;
const count = String.raw`(?:\d+|[〇零一二三四五六七八九十百]+)`;

/**
 * The longest first: a certificate number holds an ID number, which may hold what looks like a phone.
 * An address counts from the group of a village and the number of a house on; town and village may
 * stand.
 */
const patterns: readonly (readonly [RedactionFault, RegExp])[] = [
  [
    "certificate",
    new RegExp(
      `${start}${digits(17)}[\\dXx]${gap}[1-7]${gap}[1-4](?:${gap}B[1-9]\\d*)?${end}`,
      "g",
    ),
  ],
  [
    "id_number",
    new RegExp(`${start}${digits(17)}[\\dXx]${end}|${start}${digits(14)}\\d${end}`, "g"),
  ],
  [
    "phone",
    new RegExp(
      `${start}(?:(?:\\+?86|0086)${gap})?1${gap}[2-9]${gap}${digits(8)}\\d${end}|${start}0\\d{2,3}${gap}[2-8]${gap}${digits(5)}\\d(?:${gap}\\d)?${end}`,
      "g",
    ),
  ],
  [
    "address",
    new RegExp(
      `${count}(?:组|社)${count}号|${count}(?:村民小组|组)(?![织长员建合成])|[路街巷道弄]${count}号(?:${building})*|(?:${building})+`,
      "g",
    ),
  ],
];

/** A name without its surname: 张某某, 欧阳某; nothing of it can be put together again. */
export function someName(name: string): string {
  const surname = surnameOf(name);
  const rest = Math.max(Array.from(name).length - Array.from(surname).length, 1);
  return surname + "某".repeat(Math.min(rest, 2));
}

/** Everything in a text that must not be published, in its order; what lies in another is left out. */
export function personalIn(text: string, people: DeedPeople): FoundPersonal[] {
  const folded = foldWidth(text);
  const found: FoundPersonal[] = [];
  const add = (fault: RedactionFault, at: number, length: number) => {
    const isInside = found.some((each) => at < each.at + each.text.length && each.at < at + length);
    if (!isInside) found.push({ fault, at, text: text.slice(at, at + length) });
  };
  for (const [fault, pattern] of patterns) {
    for (const { 0: match, index } of folded.matchAll(pattern)) add(fault, index, match.length);
  }
  for (const name of hidden(people)) {
    for (const { 0: match, index } of text.matchAll(nameIn(name))) add("name", index, match.length);
  }
  return found.toSorted((a, b) => a.at - b.at);
}

/** The text as it may be published by rule: a beginning for whoever reads it through. */
export function redacted(text: string, people: DeedPeople): string {
  let result = "";
  let at = 0;
  for (const each of personalIn(text, people)) {
    result += text.slice(at, each.at) + standIn(each, people);
    at = each.at + each.text.length;
  }
  return result + text.slice(at);
}

const standIns: Record<Exclude<RedactionFault, "name">, string> = {
  certificate: "（证号略）",
  id_number: "（证件号略）",
  phone: "（电话略）",
  address: "（住址略）",
};

function standIn({ fault, text }: FoundPersonal, people: DeedPeople): string {
  if (fault !== "name") return standIns[fault];
  const name = hidden(people).find((each) => nameIn(each).test(text));
  return someName(name ?? text);
}

/** The longest first, so that 张长江 is not taken for 张长. */
function hidden({ about, nameMayBePublished, others }: DeedPeople): string[] {
  const published = nameMayBePublished ? about : undefined;
  return [...new Set([...(nameMayBePublished ? [] : [about]), ...others])]
    .filter((name) => name !== published && Array.from(name).length > 1)
    .toSorted((a, b) => b.length - a.length);
}

/** With spaces between its characters as well: 张 长 江. */
function nameIn(name: string): RegExp {
  const characters = Array.from(name).map((each) =>
    each.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"),
  );
  return new RegExp(characters.join(String.raw`[\s\u3000]{0,2}`), "gu");
}
