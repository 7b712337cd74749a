import type { Labels } from "../labels/label.ts";

/**
 * Where a person of a campaign's audience stands: in exactly one of these. What came by a channel that
 * does not suit the person has not reached them.
 */
export const coverageLabels = {
  reached: { zh: "短信已送达", en: "Reached by message" },
  otherwise: { zh: "已通过其他方式告知", en: "Reached otherwise" },
  under_way: { zh: "发送中", en: "Under way" },
  unsuitable: { zh: "已送达但方式不适合", en: "Delivered, unsuitable" },
  no_number: { zh: "无手机号码", en: "No mobile number" },
  opted_out: { zh: "已拒收", en: "Opted out" },
  not_sent: { zh: "未发送", en: "Not sent" },
  failed: { zh: "未送达", en: "Not delivered" },
} as const satisfies Labels<string>;

export type Coverage = keyof typeof coverageLabels;

/** Who is still to be told: for the door-to-door list. */
export const restOfCoverage = [
  "unsuitable",
  "no_number",
  "opted_out",
  "not_sent",
  "failed",
] as const satisfies Coverage[];
