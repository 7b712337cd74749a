import {
  column,
  part,
  type FieldReader,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";

/** What is counted of one kind of duty, under columns that begin with the kind. */
export const counted = ["expected", "done", "late", "excused", "overdue"] as const;

/** What is counted of daily reports besides. */
export const reported = ["news", "zero"] as const;

/** Kinds of duty by the column that their counts begin with. */
export const kinds = {
  reports: "daily_report",
  disinfections: "disinfection",
  follow_ups: "follow_up",
  inspections: "inspection",
} as const;

type Prefix = keyof typeof kinds;

function counts(name: string, prefix: Prefix, more: readonly string[] = []): ReadModel {
  const fields = [...counted, ...more, "rate"].map((field): [string, FieldReader] => [
    field,
    column(`${prefix}_${field}`),
  ]);
  return { name, table: "", fields: Object.fromEntries(fields) };
}

const reports = counts("ReportCount", "reports", reported);
const disinfections = counts("DutyCount", "disinfections");
const followUps = counts("DutyCount", "follow_ups");
const inspections = counts("DutyCount", "inspections");

const standing: ReadModel = {
  name: "UnitStanding",
  table: "",
  fields: {
    underControl: column("under_control"),
    openAlerts: column("open_alerts"),
    overdueAlerts: column("overdue_alerts"),
    openCareGaps: column("open_gaps"),
    overdueCareGaps: column("overdue_gaps"),
  },
};

/** A unit's day, from the rows of `unitDays`. */
export const unitDay: ReadModel = {
  name: "UnitDay",
  table: "",
  fields: {
    unit: part(() => officeRef),
    own: column("own"),
    reports: part(() => reports),
    disinfections: part(() => disinfections),
    followUps: part(() => followUps),
    inspections: part(() => inspections),
    standing: part(() => standing),
  },
};

/** The office itself, its units by their codes, then associations and institutions. */
export const byCode = (alias: string): string =>
  `${alias}.own desc, ${alias}.kind in ('association', 'institution'), ${alias}.code`;
