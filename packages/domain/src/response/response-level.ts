import type { Labels } from "../labels/label.ts";

/** Levels of a public emergency's response, the gravest first (应急响应级别). */
export const responseLevels = ["first", "second", "third", "fourth"] as const;

export type ResponseLevel = (typeof responseLevels)[number];

export const responseLevelLabels: Labels<ResponseLevel> = {
  first: { zh: "一级响应", en: "Level I" },
  second: { zh: "二级响应", en: "Level II" },
  third: { zh: "三级响应", en: "Level III" },
  fourth: { zh: "四级响应", en: "Level IV" },
};
