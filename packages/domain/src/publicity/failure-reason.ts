import type { Labels } from "../labels/label.ts";

/**
 * Why a message did not arrive, in the words of the house whatever the carrier's code. What says most
 * stands first: of two reasons for one message the earlier is kept.
 */
export const failureReasons = [
  "unknown_user",
  "bad_number",
  "blocked",
  "no_sms_service",
  "memory_full",
  "unreachable",
  "handset_refused",
  "content_refused",
  "sender_refused",
  "not_allowed",
  "no_route",
  "malformed",
  "expired_at_carrier",
  "deleted_by_carrier",
  "carrier_fault",
  "lost_by_carrier",
  "other",
] as const;

export type FailureReason = (typeof failureReasons)[number];

export const failureReasonLabels: Labels<FailureReason> = {
  unknown_user: { zh: "空号", en: "No such subscriber" },
  bad_number: { zh: "号码有误", en: "Wrong number" },
  blocked: { zh: "对方拒收", en: "Blocked" },
  no_sms_service: { zh: "不支持短信", en: "No SMS service" },
  memory_full: { zh: "手机存储已满", en: "Handset full" },
  unreachable: { zh: "关机或无信号", en: "Switched off or out of reach" },
  handset_refused: { zh: "手机未能接收", en: "Handset did not take it" },
  content_refused: { zh: "内容被拦截", en: "Content refused" },
  sender_refused: { zh: "发送号码未获准", en: "Sender refused" },
  not_allowed: { zh: "运营商不允许发送", en: "Not allowed by the carrier" },
  no_route: { zh: "无法路由", en: "No route" },
  malformed: { zh: "报文不被接受", en: "Message not understood" },
  expired_at_carrier: { zh: "运营商超时未送达", en: "Expired at the carrier" },
  deleted_by_carrier: { zh: "被运营商删除", en: "Deleted by the carrier" },
  carrier_fault: { zh: "运营商系统故障", en: "Fault of the carrier" },
  lost_by_carrier: { zh: "运营商无法说明去向", en: "Lost by the carrier" },
  other: { zh: "其他原因", en: "Other" },
};
