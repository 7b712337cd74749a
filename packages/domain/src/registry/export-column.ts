import * as v from "valibot";
import { line } from "../text/plain-text.ts";
import { personColumns, type PersonColumn } from "./person-column.ts";

/** Columns that an export can have: those of the import, so that a file finds its way back. */
export const exportColumns = personColumns;

export type ExportColumn = PersonColumn;

/** What an export has unless somebody chooses. */
export const usualExportColumns: readonly ExportColumn[] = [
  "name",
  "sex",
  "birthDay",
  "idNumber",
  "certificateNumber",
  "certificateState",
  "category",
  "grade",
  "phone",
  "carerName",
  "carerPhone",
  "unit",
  "village",
];

const ages = v.nullish(
  v.pipe(v.number(), v.minValue(0, "OUT_OF_RANGE"), v.maxValue(130, "OUT_OF_RANGE")),
);

/** What is checked of a filter that is kept and used later, when nobody is there to be told. */
export const keptFilterSchema = v.object({
  search: v.nullish(v.union([v.literal(""), line(40)], "TOO_LONG")),
  grades: v.nullish(
    v.array(v.pipe(v.number(), v.minValue(1, "OUT_OF_RANGE"), v.maxValue(4, "OUT_OF_RANGE"))),
  ),
  minAge: ages,
  maxAge: ages,
});

/** Each column once, in the order they were chosen. */
export const exportColumnsSchema = v.object({
  columns: v.pipe(
    v.array(v.picklist(exportColumns)),
    v.transform((columns) => [...new Set(columns)]),
    v.check((columns) => columns.length > 0, "REQUIRED"),
  ),
});

/** Exports that one person may have under way at once. */
export const mostExports = 3;
