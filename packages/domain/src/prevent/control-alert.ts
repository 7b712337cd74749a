import type { Labels } from "../labels/label.ts";
import { isFever } from "./temperature.ts";

/** Why an alert is raised (提醒). */
export const alertKinds = ["fever", "symptom"] as const;

export type AlertKind = (typeof alertKinds)[number];

export const alertKindLabels: Labels<AlertKind> = {
  fever: { zh: "体温异常", en: "Fever" },
  symptom: { zh: "出现症状", en: "Symptoms" },
};

/** How an alert ends (处置结果). The first two say that the reading stood for nothing. */
export const alertEnds = ["measured_again", "cleared", "sent_to_clinic", "handed_over"] as const;

export type AlertEnd = (typeof alertEnds)[number];

export const alertEndLabels: Labels<AlertEnd> = {
  measured_again: { zh: "复测正常", en: "Normal when measured again" },
  cleared: { zh: "就诊后排除", en: "Ruled out by a doctor" },
  sent_to_clinic: { zh: "已送发热门诊", en: "Taken to the fever clinic" },
  handed_over: { zh: "已移交卫健部门", en: "Handed to the health authority" },
};

/** Whether the reading behind the alert no longer stands in the way of a release. */
export function isDismissed(end: AlertEnd): boolean {
  return end === "measured_again" || end === "cleared";
}

interface Observation {
  readonly temperature: number | null;
  readonly symptoms: readonly string[];
}

/** The alerts that an observation calls for, whether or not one is open. */
export function alertsOf({ temperature, symptoms }: Observation, threshold: number): AlertKind[] {
  const fever = temperature !== null && isFever(temperature, threshold);
  return [
    ...(fever ? ["fever" as const] : []),
    ...(symptoms.length > 0 ? ["symptom" as const] : []),
  ];
}

/**
 * Which of them are raised: one that is open takes a repeat, so that nobody is called twice for the
 * same fever.
 */
export function raisedAlerts(
  called: readonly AlertKind[],
  open: readonly AlertKind[],
): { raise: AlertKind[]; repeat: AlertKind[] } {
  return {
    raise: called.filter((kind) => !open.includes(kind)),
    repeat: called.filter((kind) => open.includes(kind)),
  };
}
