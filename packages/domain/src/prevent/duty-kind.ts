import type { Labels } from "../labels/label.ts";

/** What a duty is about (任务类别). */
export const dutyKinds = ["daily_report", "disinfection", "follow_up", "inspection"] as const;

export type DutyKind = (typeof dutyKinds)[number];

export const dutyKindLabels: Labels<DutyKind> = {
  daily_report: { zh: "日报告", en: "Daily report" },
  disinfection: { zh: "消毒", en: "Disinfection" },
  follow_up: { zh: "随访", en: "Follow-up" },
  inspection: { zh: "巡查", en: "Inspection" },
};
