import { photoLimits } from "../../../platform/attachments/photo-limits.ts";
import type { FilePurpose } from "../../../platform/files/file-purpose.ts";

/** What a visit saw at the door. */
export const visitPhoto: FilePurpose = {
  name: "visit_photo",
  permission: "screening:write",
  upload: true,
  mostBytes: photoLimits.sentBytes,
  keepDays: 3,
  photo: { seenWith: "screening:read", subject: "prevent.household_visit" },
};
