import type { Labels } from "./label.ts";

/** What a person's timeline tells, whatever wing it comes from (时间线). A new source adds its kinds here. */
export const timelineKinds = [
  "registered",
  "edited",
  "carer_added",
  "carer_changed",
  "carer_ended",
  "transferred",
  "closed",
  "reopened",
  "merged",
  "unmerged",
  "revealed",
  "household_visited",
  "arrival_recorded",
  "control_opened",
  "followed_up",
  "control_released",
  "told",
] as const;

export type TimelineKind = (typeof timelineKinds)[number];

export const timelineKindLabels: Labels<TimelineKind> = {
  registered: { zh: "登记", en: "Registered" },
  edited: { zh: "修改资料", en: "Particulars changed" },
  carer_added: { zh: "添加照护人", en: "Carer added" },
  carer_changed: { zh: "更改照护人", en: "Carer changed" },
  carer_ended: { zh: "结束照护", en: "Care ended" },
  transferred: { zh: "移交", en: "Handed over" },
  closed: { zh: "注销记录", en: "Record closed" },
  reopened: { zh: "恢复记录", en: "Record reopened" },
  merged: { zh: "合并重复记录", en: "Duplicate merged" },
  unmerged: { zh: "撤销合并", en: "Merge undone" },
  revealed: { zh: "查看完整信息", en: "Full values read" },
  household_visited: { zh: "入户摸排", en: "Visited at home" },
  arrival_recorded: { zh: "登记为外来人员", en: "Recorded as an arrival" },
  control_opened: { zh: "纳入管控", en: "Put under control" },
  followed_up: { zh: "随访", en: "Followed up" },
  control_released: { zh: "解除管控", en: "Control ended" },
  told: { zh: "宣传告知", en: "Told by outreach" },
};

/** Whether a word that a wing tells is one that has words for readers. */
export function isTimelineKind(word: string): word is TimelineKind {
  return timelineKinds.some((kind) => kind === word);
}
