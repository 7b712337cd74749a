import { photoLimits } from "../../../platform/attachments/photo-limits.ts";
import type { FilePurpose } from "../../../platform/files/file-purpose.ts";

const photo = {
  upload: true,
  mostBytes: photoLimits.sentBytes,
  keepDays: 3,
  permission: "deed:write",
} as const;

/** What a deed shows; published only where consent says so. */
export const deedPhoto: FilePurpose = {
  ...photo,
  name: "deed_photo",
  photo: { seenWith: "deed:read", subject: "publicity.deed" },
};

/** The signed paper. */
export const consentPhoto: FilePurpose = {
  ...photo,
  name: "deed_consent_photo",
  photo: { seenWith: "deed:read", subject: "publicity.deed_consent" },
};

/** What is handed over to a platform. */
export const deedPackage: FilePurpose = {
  name: "deed_package",
  permission: "deed:submit",
  upload: false,
  mostBytes: 20 * 1024 * 1024,
  keepDays: 7,
};
