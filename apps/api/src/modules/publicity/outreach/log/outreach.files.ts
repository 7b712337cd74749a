import { photoLimits } from "../../../../platform/attachments/photo-limits.ts";
import type { FilePurpose } from "../../../../platform/files/file-purpose.ts";

/** What shows that it was done: the notice on the board, the loudspeaker, the group (宣传佐证). */
export const outreachPhoto: FilePurpose = {
  name: "outreach_photo",
  permission: "outreach:record",
  upload: true,
  mostBytes: photoLimits.sentBytes,
  keepDays: 3,
  photo: { seenWith: "outreach:read", subject: "publicity.outreach" },
};
