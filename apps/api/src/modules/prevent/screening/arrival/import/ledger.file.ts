import type { FilePurpose } from "../../../../../platform/files/file-purpose.ts";

/** Ledgers that people bring. They hold whole numbers and go after some days. */
export const ledgerFile: FilePurpose = {
  name: "arrival_ledger",
  permission: "screening:write",
  upload: true,
  mostBytes: 16 * 1024 * 1024,
  keepDays: 7,
};
