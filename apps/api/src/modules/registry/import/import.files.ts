import type { FilePurpose } from "../../../platform/files/file-purpose.ts";

const megabyte = 1024 * 1024;

/** Spreadsheets that people bring. They hold whole numbers and go after some days. */
export const importFile: FilePurpose = {
  name: "registry_import",
  permission: "person:import",
  upload: true,
  mostBytes: 64 * megabyte,
  keepDays: 7,
};

/** Workbooks of rows to be mended, masked. */
export const importErrorsFile: FilePurpose = {
  name: "registry_import_errors",
  permission: "person:import",
  upload: false,
  mostBytes: 64 * megabyte,
  keepDays: 7,
};
