import { demoPhone } from "../../identity/phone.ts";
import { isReachable, type DemoPerson } from "./demo-person.ts";
import { demoSheetRow, type DemoSheetRow } from "./demo-sheet-columns.ts";

/** Rows that are deliberately not right, of each kind so many, so that doubts can be tried. */
export const demoFlaws = {
  /** A digit of the ID number is wrong; the certificate has the right one. */
  wrongIdNumber: 60,
  /** The ID number in the form of fifteen digits. */
  oldIdNumber: 20,
  /** The grade differs from the certificate's. */
  otherGrade: 30,
  /** Town and village as they were called before they were merged. */
  formerPlace: 80,
  /** Digits in full width and a space within the name: put right without asking. */
  fullWidth: 120,
  /** Rows for people who have one already, with another phone and without the certificate. */
  duplicate: 40,
} as const;

export type DemoFlaw = keyof typeof demoFlaws;

/** One row of the demo's spreadsheet and what is deliberately wrong with it. */
export interface DemoSheetLine {
  readonly row: DemoSheetRow;
  readonly flaw: DemoFlaw | null;
}

type Change = (row: DemoSheetRow, person: DemoPerson) => DemoSheetRow | null;

const changes = {
  wrongIdNumber: (row, { idNumber, certificate }) =>
    certificate && { ...row, 身份证号: withWrongDigit(idNumber) },
  oldIdNumber: (row, { idNumber, birthDay }) =>
    birthDay.startsWith("19") ? { ...row, 身份证号: inOldForm(idNumber) } : null,
  otherGrade: (row, { certificate, disability }) =>
    certificate && disability.category !== "multiple"
      ? { ...row, 残疾等级: disability.grade === 1 ? "二级" : "一级" }
      : null,
  formerPlace: (row, { place }) =>
    place.former && {
      ...row,
      "乡镇（街道）": place.former.unitName,
      "村（社区）": place.former.name,
    },
  fullWidth: (row, { idNumber, name }) => ({
    ...row,
    身份证号: toFullWidth(idNumber),
    姓名: Array.from(name).join("　"),
  }),
} as const satisfies Readonly<Record<Exclude<DemoFlaw, "duplicate">, Change>>;

const changeKinds = [
  "wrongIdNumber",
  "oldIdNumber",
  "otherGrade",
  "formerPlace",
  "fullWidth",
] as const;

/** Every so many people one flaw of each kind comes due and waits for somebody it suits. */
const spacing = 290;
const duplicateOffset = 260;
/** Rows between a person and the row that repeats them. */
const duplicateDistance = 37;

/**
 * The rows of the demo's spreadsheet: everybody once with {@link demoFlaws} among them, and further
 * rows that repeat people from above. Fewer than 36,000 people, or a county without merged
 * villages, are too little for all flaws.
 */
export function* demoSheet(
  people: Iterable<DemoPerson>,
): Generator<DemoSheetLine, void, undefined> {
  const book = new FlawBook();
  const repeats: { person: DemoPerson; after: number }[] = [];
  let count = 0;
  for (const person of people) {
    book.passTo(count);
    yield book.lineOf(person);
    if (count % spacing === duplicateOffset && count / spacing < demoFlaws.duplicate) {
      repeats.push({ person, after: count + duplicateDistance });
    }
    if (repeats[0] !== undefined && repeats[0].after <= count) {
      yield { row: repeated(repeats[0].person), flaw: "duplicate" };
      repeats.shift();
    }
    count += 1;
  }
}

/** Which flaws are still to be made. */
class FlawBook {
  readonly #due = new Map<DemoFlaw, number>();

  passTo(count: number): void {
    for (const [at, kind] of changeKinds.entries()) {
      const round = Math.floor(count / spacing);
      if (count % spacing !== 10 + at * 50 || round >= demoFlaws[kind]) continue;
      this.#due.set(kind, (this.#due.get(kind) ?? 0) + 1);
    }
  }

  lineOf(person: DemoPerson): DemoSheetLine {
    const row = demoSheetRow(person);
    for (const kind of changeKinds) {
      const left = this.#due.get(kind) ?? 0;
      const changed = left > 0 ? changes[kind](row, person) : null;
      if (!changed) continue;
      this.#due.set(kind, left - 1);
      return { row: changed, flaw: kind };
    }
    return { row, flaw: null };
  }
}

/** Somebody nobody can reach stays so when the two rows are merged. */
function repeated(person: DemoPerson): DemoSheetRow {
  const phone = isReachable(person) ? demoPhone(3, person.index) : "";
  return { ...demoSheetRow(person), 序号: "", 联系电话: phone, 残疾人证号: "", 备注: "演示 重复" };
}

/** The last digit of the order, so that birth day and region stay as they are. */
function withWrongDigit(idNumber: string): string {
  return idNumber.slice(0, 16) + ((Number(idNumber[16]) + 2) % 10) + idNumber.slice(17);
}

function inOldForm(idNumber: string): string {
  return idNumber.slice(0, 6) + idNumber.slice(8, 17);
}

function toFullWidth(text: string): string {
  return text.replaceAll(/[\dX]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
