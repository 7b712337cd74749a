import type { Labels } from "@wuzi/domain/labels/label";

/** State of a record: only active people are counted and worked with. */
export type PersonState = "active" | "deceased" | "moved_away" | "merged";

export const personStateLabels: Labels<PersonState> = {
  active: { zh: "在册", en: "Active" },
  deceased: { zh: "已故", en: "Deceased" },
  moved_away: { zh: "迁出", en: "Moved away" },
  merged: { zh: "已合并", en: "Merged into another record" },
};

/** What is stored of a certificate; whether it is valid today follows from the calendar. */
export type CertificateStanding = "certified" | "voided" | "suspected" | "not_certified";
