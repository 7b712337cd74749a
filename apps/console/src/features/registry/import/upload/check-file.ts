import { largestSpreadsheetMb } from "@wuzi/domain/registry/spreadsheet-refusal-words";

/** Why a file need not be sent at all. */
export type Unfitness = "NOT_A_SPREADSHEET" | "OLD_FORMAT" | "MACROS" | "EMPTY" | "TOO_BIG";

/** What may be sent; the server keeps to the same limit. */
export const mostBytes = largestSpreadsheetMb * 1024 * 1024;

/** Endings that the file chooser offers. */
export const accepted = [".xlsx", ".csv"] as const;

const byEnding: Readonly<Record<string, Unfitness>> = {
  xls: "OLD_FORMAT",
  xlsb: "OLD_FORMAT",
  et: "OLD_FORMAT",
  xlsm: "MACROS",
  xltm: "MACROS",
  pdf: "NOT_A_SPREADSHEET",
  doc: "NOT_A_SPREADSHEET",
  docx: "NOT_A_SPREADSHEET",
  jpg: "NOT_A_SPREADSHEET",
  png: "NOT_A_SPREADSHEET",
  zip: "NOT_A_SPREADSHEET",
  rar: "NOT_A_SPREADSHEET",
};

/**
 * What can be seen of a file without opening it. An ending that is not known is let through: the
 * server looks into the file itself.
 */
export function unfitness({ name, size }: Pick<File, "name" | "size">): Unfitness | undefined {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  const fault = byEnding[ending];
  if (fault !== undefined) return fault;
  if (size === 0) return "EMPTY";
  return size > mostBytes ? "TOO_BIG" : undefined;
}
