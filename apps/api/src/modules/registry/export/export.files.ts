import type { FilePurpose } from "../../../platform/files/file-purpose.ts";

const mostBytes = 500 * 1024 * 1024;

/** Masked exports, for whoever may make them. */
export const exportFile: FilePurpose = {
  name: "registry_export",
  permission: "person:export",
  upload: false,
  mostBytes,
  keepDays: 7,
};

/** Exports with whole numbers: fewer people, fewer days. */
export const exportInFullFile: FilePurpose = {
  name: "registry_export_full",
  permission: "person:export_full",
  upload: false,
  mostBytes,
  keepDays: 3,
};
