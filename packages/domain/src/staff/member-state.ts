import type { Labels } from "../labels/label.ts";

/** Whether a member may sign in (人员状态). */
export type MemberState = "active" | "disabled";

export const memberStateLabels: Labels<MemberState> = {
  active: { zh: "在用", en: "Active" },
  disabled: { zh: "停用", en: "Disabled" },
};
