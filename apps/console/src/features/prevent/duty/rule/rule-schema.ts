import { isDay } from "@wuzi/domain/calendar/china-day";
import { dutyRuleSchema } from "@wuzi/domain/prevent/duty-input";
import { dutyKinds, type DutyKind } from "@wuzi/domain/prevent/duty-kind";
import { windowFault, type DutyWindow } from "@wuzi/domain/prevent/duty-rule";
import { boolean, check, nullish, object, picklist, pipe, rawTransform, string } from "valibot";

/** A rule as it is typed: one window a line, `08:00-17:00-20:00`. */
export type RuleValues = {
  officeId: string;
  kind: string;
  windows: string;
  everyNDays: number;
  workingDaysOnly: boolean;
  validFrom: string;
  validTo: string;
};

/** What a rule of a kind usually says, as a start. */
export const usualWindows: Readonly<Record<DutyKind, string>> = {
  daily_report: "08:00-17:00-20:00",
  disinfection: "06:00-10:00-12:00\n14:00-18:00-22:00",
  follow_up: "07:00-11:00-12:00\n14:00-18:00-20:00",
  inspection: "08:00-18:00-20:00",
};

const day = pipe(string("REQUIRED"), check(isDay, "NOT_A_DAY"));

/** Reads windows, one a line: from, on time until, closed after. Full-width signs count as theirs. */
export function readWindows(text: string): DutyWindow[] | undefined {
  const lines = text
    .normalize("NFKC")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const windows = lines.map((line) => line.split(/\s*[-–—~]\s*/u));
  if (windows.length === 0 || windows.some((parts) => parts.length !== 3)) return undefined;
  const read = windows.map(([start = "", due = "", end = ""]) => ({ start, due, end }));
  return windowFault(read) === undefined ? read : undefined;
}

const windows = pipe(
  string("REQUIRED"),
  rawTransform<string, DutyWindow[]>(({ dataset, addIssue, NEVER }) => {
    const read = readWindows(dataset.value);
    if (read !== undefined) return read;
    addIssue({ message: "WINDOWS" });
    return NEVER;
  }),
);

export const ruleSchema = object({
  officeId: pipe(
    string("REQUIRED"),
    check((id) => id !== "", "REQUIRED"),
  ),
  kind: picklist(dutyKinds, "REQUIRED"),
  windows,
  everyNDays: dutyRuleSchema.entries.everyNDays,
  workingDaysOnly: boolean(),
  validFrom: day,
  validTo: nullish(day),
});

/** What a rule is to say from a day on. */
export const changedRuleSchema = object({
  windows,
  everyNDays: dutyRuleSchema.entries.everyNDays,
  workingDaysOnly: boolean(),
  fromDay: day,
});

/** Windows as they are typed, one a line. */
export function writeWindows(of: readonly DutyWindow[]): string {
  return of.map(({ start, due, end }) => `${start}-${due}-${end}`).join("\n");
}
