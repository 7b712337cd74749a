import { photoLimits } from "../../../platform/attachments/photo-limits.ts";
import type { FilePurpose } from "../../../platform/files/file-purpose.ts";

const photo = { upload: true, mostBytes: photoLimits.sentBytes, keepDays: 3 } as const;

/** What an inspection found. */
export const findingPhoto: FilePurpose = {
  ...photo,
  name: "finding_photo",
  permission: "inspection:write",
  photo: { seenWith: "duty:read", subject: "prevent.finding" },
};

/** How a fault was mended, by whoever mended it. */
export const fixPhoto: FilePurpose = {
  ...photo,
  name: "fix_photo",
  permission: "report:write",
  photo: { seenWith: "duty:read", subject: "prevent.rectification" },
};
