import { inOrder, type CertificateRecord } from "./certificate-state.ts";

export type HistoryFault =
  | "NUMBER_TWICE"
  | "ANOTHER_PERSON"
  | "END_BEFORE_ISSUE"
  | "VALID_BEFORE_ISSUE"
  | "END_WITHOUT_REASON"
  | "TWO_IN_FORCE"
  | "REISSUE_WITHOUT_LOSS"
  | "REISSUE_OUT_OF_ORDER";

export interface HistoryProblem {
  readonly fault: HistoryFault;
  /** Place in the history, by day of issue. */
  readonly at: number;
}

/**
 * What contradicts itself in a person's certificates: the same number issued twice without a
 * renewal, a number of somebody else, ends before beginnings, two in force at once, and reissues
 * that do not follow a loss or skip a count.
 */
export function historyProblems(
  history: readonly CertificateRecord[],
  idNumber: string,
): HistoryProblem[] {
  const records = inOrder(history);
  return records.flatMap((record, at) => {
    const before = records[at - 1];
    const faults: [HistoryFault, boolean][] = [
      ["ANOTHER_PERSON", !record.number.startsWith(idNumber)],
      ["VALID_BEFORE_ISSUE", record.validUntil < record.issuedOn],
      ["END_BEFORE_ISSUE", isSet(record.endedOn) && record.endedOn < record.issuedOn],
      ["END_WITHOUT_REASON", isSet(record.endedOn) !== isSet(record.end)],
      ["TWO_IN_FORCE", before !== undefined && overlaps(before, record)],
      ["NUMBER_TWICE", repeats(records.slice(0, at), record)],
      ["REISSUE_WITHOUT_LOSS", reissueOf(record) > 0 && !followsLoss(before, record)],
      ["REISSUE_OUT_OF_ORDER", skipsCount(before, record)],
    ];
    return faults.filter(([, found]) => found).map(([fault]) => ({ fault, at }));
  });
}

/** Renewal after ten years keeps the number, so only then may it stand twice. */
function repeats(earlier: readonly CertificateRecord[], record: CertificateRecord): boolean {
  const same = earlier.filter(({ number }) => number === record.number);
  return same.some(({ end }) => end !== "renewed");
}

/** The next may be issued on the day the one before ends. */
function overlaps(before: CertificateRecord, record: CertificateRecord): boolean {
  return !isSet(before.endedOn) || before.endedOn > record.issuedOn;
}

/** What came before the first that is known may have been lost; a renewal keeps the count. */
function followsLoss(before: CertificateRecord | undefined, record: CertificateRecord): boolean {
  if (before === undefined || before.end === "lost") return true;
  return before.end === "renewed" && before.number === record.number;
}

/** Counts go up by one as long as category and grade stay; early history may not be known. */
function skipsCount(before: CertificateRecord | undefined, record: CertificateRecord): boolean {
  if (before === undefined || before.end !== "lost") return false;
  const sameGrade = before.number.slice(18, 20) === record.number.slice(18, 20);
  return sameGrade && reissueOf(record) !== reissueOf(before) + 1;
}

function reissueOf({ number }: CertificateRecord): number {
  return Number(number.slice(21));
}

function isSet<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
