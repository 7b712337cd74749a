import { photoLimits } from "../../../../platform/attachments/photo-limits.ts";
import type { FilePurpose } from "../../../../platform/files/file-purpose.ts";

/** That a place was disinfected: the label, the spray, the door. */
export const disinfectionPhoto: FilePurpose = {
  name: "disinfection_photo",
  permission: "disinfection:write",
  upload: true,
  mostBytes: photoLimits.sentBytes,
  keepDays: 3,
  photo: { seenWith: "duty:read", subject: "prevent.disinfection" },
};
