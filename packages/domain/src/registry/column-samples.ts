import { cleanIdNumber } from "../identity/id-number.ts";
import { parsePhone } from "../identity/phone.ts";
import { findSex } from "../identity/sex.ts";
import { readCategory, readGrade } from "./disability-words.ts";
import type { PersonColumn } from "./person-column.ts";

const shapes: readonly { column: PersonColumn; fits: (value: string) => boolean }[] = [
  {
    column: "certificateNumber",
    fits: (value) => /^\d{17}[\dX][1-7][1-4](?:B\d+)?$/.test(cleanIdNumber(value)),
  },
  { column: "idNumber", fits: (value) => /^\d{17}[\dX]$/.test(cleanIdNumber(value)) },
  { column: "phone", fits: (value) => parsePhone(value).ok },
  { column: "sex", fits: (value) => findSex(value) !== undefined },
  {
    column: "category",
    fits: (value) => /\p{Script=Han}/u.test(value) && readCategory(value) !== undefined,
  },
  { column: "grade", fits: (value) => /级/.test(value) && readGrade(value) !== undefined },
];

/**
 * What a column seems to hold, judged by its values alone: at least three, and nine of ten of one
 * shape. `undefined` when nothing is that plain.
 */
export function guessColumn(values: readonly string[]): PersonColumn | undefined {
  const written = values.filter((value) => value.trim() !== "");
  if (written.length < 3) return undefined;
  return shapes.find(({ fits }) => written.filter(fits).length >= written.length * 0.9)?.column;
}
