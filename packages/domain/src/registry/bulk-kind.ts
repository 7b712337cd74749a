import type { Labels } from "../labels/label.ts";

/** What can be done with many people at once (批量操作). */
export type BulkKind = "move" | "lives_alone" | "needs_care" | "opt_out" | "channel_override";

export const bulkKindLabels: Labels<BulkKind> = {
  move: { zh: "调整责任机构", en: "Move to an office" },
  lives_alone: { zh: "设置独居", en: "Set or clear lives alone" },
  needs_care: { zh: "设置需要照护", en: "Set or clear depends on care" },
  opt_out: { zh: "设置拒收类别", en: "Add or remove a class of message refused" },
  channel_override: { zh: "设置联系方式", en: "Decide a channel by hand" },
};
