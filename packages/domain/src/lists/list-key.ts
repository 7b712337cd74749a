import type { Labels } from "../labels/label.ts";

/** Lists whose views people keep. A wing adds its own here. */
export type ListKey = "people";

export const listLabels: Labels<ListKey> = {
  people: { zh: "残疾人名册", en: "The registry of people" },
};
