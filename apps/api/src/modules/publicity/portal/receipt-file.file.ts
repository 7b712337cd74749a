import type { FilePurpose } from "../../../platform/files/file-purpose.ts";
import { spreadsheetLimits } from "../../../platform/spreadsheet/spreadsheet-limits.ts";

/** What the carrier's web portal says of a batch, as somebody brings it. It holds whole numbers. */
export const carrierReceiptsFile: FilePurpose = {
  name: "carrier_receipts",
  permission: "carrierBatch:handle",
  upload: true,
  mostBytes: spreadsheetLimits.fileBytes,
  keepDays: 7,
};
