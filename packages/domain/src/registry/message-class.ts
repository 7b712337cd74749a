import type { Labels } from "../labels/label.ts";

/** Classes of message. Each has its own ground in law and its own opt-out. */
export const messageClasses = ["emergency", "care_follow_up", "publicity"] as const;

export type MessageClass = (typeof messageClasses)[number];

export const messageClassLabels: Labels<MessageClass> = {
  emergency: { zh: "应急", en: "Emergency" },
  care_follow_up: { zh: "关爱随访", en: "Care follow-up" },
  publicity: { zh: "宣传", en: "Publicity" },
};

/** What somebody may refuse. Emergency messages are sent all the same, by a logged decision. */
export const optOutClasses = ["care_follow_up", "publicity"] as const satisfies MessageClass[];

export type OptOutClass = (typeof optOutClasses)[number];
