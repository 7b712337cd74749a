import { foldWidth } from "../text/fold-width.ts";
import {
  categories,
  categoryLabels,
  categoryOfCode,
  findGrade,
  type Category,
  type DisabilityPart,
  type Grade,
  type SingleCategory,
} from "./disability.ts";

const otherNames: Readonly<Record<Category, readonly string[]>> = {
  visual: ["视障", "盲", "低视力", "盲人"],
  hearing: ["听障", "聋", "聋人"],
  speech: ["语言", "言语障碍", "哑"],
  physical: ["肢残", "肢体障碍"],
  intellectual: ["智障", "弱智"],
  mental: ["精神障碍", "精神病"],
  multiple: ["综合", "多种"],
};

const gradeWords: Readonly<Record<string, Grade>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
};

/** Words for one category, the longest first: 视力残疾, 视力残, 视力 … */
const words = new Map<string, Category>(
  categories.flatMap((category) => {
    const label = categoryLabels[category];
    const short = label.zh.replace(/残疾$/, "");
    return [label.zh, `${short}残`, short, label.en.toLowerCase(), ...otherNames[category]].map(
      (word): [string, Category] => [word, category],
    );
  }),
);

/** A category as federations write it: 视力, 肢体残疾, 4, `Hearing`; `undefined` when unknown. */
export function readCategory(text: string): Category | undefined {
  const word = plain(text).toLowerCase();
  const known = words.get(word);
  if (known) return known;
  const digit = /^0?([1-7])$/.exec(word)?.[1] ?? /^([1-7])[、.:-]?\D+$/.exec(word)?.[1];
  if (digit === undefined) return undefined;
  const byCode = categoryOfCode(Number(digit));
  const rest = word.replace(/^\d[、.:-]?/, "");
  return rest === "" || /^\d+$/.test(rest) || words.get(rest) === byCode ? byCode : undefined;
}

/** A grade as federations write it: 一级, 1, 1级, Ⅱ, 贰级; `undefined` when unknown. */
export function readGrade(text: string): Grade | undefined {
  const word = plain(text)
    .normalize("NFKC")
    .toUpperCase()
    .replace(/^GRADE/, "")
    .replace(/级$/, "");
  return gradeWords[word] ?? (/^[1-4]$/.test(word) ? findGrade(Number(word)) : undefined);
}

const partShape = new RegExp(
  `(${singleNames().join("|")})(?:残疾|残)?[:(（]?([一二三四壹贰叁肆1-4ⅠⅡⅢⅣ])级?[)）]?`,
  "gu",
);

/**
 * The parts of a multiple disability out of one cell: 视力一级、肢体三级. `rest` is what could not be
 * read, empty when all was.
 */
export function readParts(text: string): { parts: DisabilityPart[]; rest: string } {
  const folded = plain(text);
  const parts: DisabilityPart[] = [];
  const rest = folded.replaceAll(partShape, (_all, name: string, grade: string) => {
    const category = words.get(name) ?? words.get(`${name}残`);
    const read = readGrade(grade);
    if (category === undefined || category === "multiple" || read === undefined) return _all;
    parts.push({ category, grade: read });
    return "";
  });
  return { parts, rest: rest.replaceAll(/多重(?:残疾)?|[、,，;；/+和(（)）:：]/gu, "") };
}

function singleNames(): string[] {
  const isSingle = (category: Category): category is SingleCategory => category !== "multiple";
  return [...words]
    .filter(([word, category]) => isSingle(category) && /\p{Script=Han}{2}/u.test(word))
    .map(([word]) => word.replace(/残疾?$/, ""))
    .filter((word, at, all) => word !== "" && all.indexOf(word) === at)
    .toSorted((a, b) => b.length - a.length);
}

function plain(text: string): string {
  return foldWidth(text).replaceAll(/\s/g, "");
}
