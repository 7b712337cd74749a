import type { Label, Labels } from "../label.ts";

/** What the audit calls a column, and how what stands in it reads. */
export interface AuditedColumn extends Label {
  /** Words of a closed set: of the value, of each in a list, of several with points between. */
  readonly values?: Labels<string>;
  /** What is told of an object, or of each in a list of objects, in this order. */
  readonly parts?: AuditedColumns;
}

export type AuditedColumns = Readonly<Record<string, AuditedColumn>>;
