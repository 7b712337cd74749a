import type { Labels } from "../labels/label.ts";

/** How a handover at the end of a shift stands (交接班状态). */
export type HandoverState = "offered" | "accepted" | "declined";

export const handoverStateLabels: Labels<HandoverState> = {
  offered: { zh: "待接班", en: "Offered" },
  accepted: { zh: "已接班", en: "Accepted" },
  declined: { zh: "未接班", en: "Declined" },
};
