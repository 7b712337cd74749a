import type { FilePurpose } from "../../../platform/files/file-purpose.ts";

/** Maps of townships that people bring; what is kept of one stands in its row. */
export const townshipMapFile: FilePurpose = {
  name: "township_map",
  permission: "office:manage",
  upload: true,
  mostBytes: 20 * 1024 * 1024,
  keepDays: 7,
};
