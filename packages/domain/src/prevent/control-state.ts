import type { Labels } from "../labels/label.ts";

/** How a control stands (管控状态). */
export const controlStates = ["active", "released", "handed_over", "left", "lost"] as const;

export type ControlState = (typeof controlStates)[number];

export const controlStateLabels: Labels<ControlState> = {
  active: { zh: "管控中", en: "Under control" },
  released: { zh: "已解除", en: "Released" },
  handed_over: { zh: "已移交卫健部门", en: "Handed to the health authority" },
  left: { zh: "已离开本县", en: "Left the county" },
  lost: { zh: "失联", en: "Lost" },
};

/** The ends that somebody states; a release is approved instead. */
export const controlEnds = [
  "handed_over",
  "left",
  "lost",
] as const satisfies readonly ControlState[];

export type ControlEnd = (typeof controlEnds)[number];

/** How far a release has come (解除流程). */
export const releaseStates = ["proposed", "confirmed", "approved", "returned"] as const;

export type ReleaseState = (typeof releaseStates)[number];

export const releaseStateLabels: Labels<ReleaseState> = {
  proposed: { zh: "已提请", en: "Proposed" },
  confirmed: { zh: "卫生院已确认", en: "Confirmed by the health centre" },
  approved: { zh: "已批准", en: "Approved" },
  returned: { zh: "已退回", en: "Returned" },
};

/** Who approves releases of a category (批准层级). */
export const approvers = ["town", "county"] as const;

export type Approver = (typeof approvers)[number];

export const approverLabels: Labels<Approver> = {
  town: { zh: "镇（街道）", en: "Town or street" },
  county: { zh: "县", en: "County" },
};

/** As a notice is numbered: by year and without gaps. */
export function noticeNumber(year: number, number: number): string {
  return `解隔〔${year}〕${number}号`;
}
