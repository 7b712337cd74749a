import type { FilePurpose } from "../../../platform/files/file-purpose.ts";
import { spreadsheetLimits } from "../../../platform/spreadsheet/spreadsheet-limits.ts";

/** Spreadsheets that people bring. They hold whole numbers and go after some days. */
export const importFile: FilePurpose = {
  name: "registry_import",
  permission: "person:import",
  upload: true,
  mostBytes: spreadsheetLimits.fileBytes,
  keepDays: 7,
};

/** Workbooks of rows to be mended, masked. */
export const importErrorsFile: FilePurpose = {
  name: "registry_import_errors",
  permission: "person:import",
  upload: false,
  mostBytes: spreadsheetLimits.fileBytes,
  keepDays: 7,
};
