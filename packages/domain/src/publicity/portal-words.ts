import { delivered, failed, pending, type ReceiptVerdict } from "./carrier-answer.ts";
import type { FailureReason } from "./failure-reason.ts";
import { smppReceiptVerdict } from "./smpp-codes.ts";

/** Columns of a receipts file as web portals of carriers head them. */
export const portalColumns = {
  number: /^(?:手机号码?|接收号码|接收手机号?|被叫号码|电话号码|号码|mobile|phone|number|msisdn)$/i,
  status: /^(?:状态|发送状态|状态报告|回执状态|回执|接收状态|发送结果|结果|status|stat)$/i,
  reason: /^(?:失败原因|原因|错误码|状态码|状态描述|说明|备注|reason|code|err)$/i,
} as const;

export type PortalColumn = keyof typeof portalColumns;

/** Words within a reason, what says most first. */
const reasons: readonly (readonly [RegExp, FailureReason])[] = [
  [/空号|不存在|未启用|无此用户/, "unknown_user"],
  [/号码(?:格式)?(?:错误|有误|非法|无效)|非法号码/, "bad_number"],
  [/黑名单|拒收|退订/, "blocked"],
  [/敏感|关键[词字]|内容|违禁|签名|模板/, "content_refused"],
  [/已满|存储|内存/, "memory_full"],
  [/停机|关机|服务区|无法接通|无信号|暂停服务|不可及/, "unreachable"],
  [/不支持/, "no_sms_service"],
  [/超时|过期/, "expired_at_carrier"],
  [/删除/, "deleted_by_carrier"],
  [/路由/, "no_route"],
  [/余额|欠费|权限|流控|限制/, "not_allowed"],
  [/系统|网关|故障|异常/, "carrier_fault"],
];

const smppWord = /\b(DELIVRD|ACCEPTD|ENROUTE|EXPIRED|DELETED|UNDELIV|UNKNOWN|REJECTD)\b/;

/**
 * What a row of a receipts file says, by its status and the reason beside it; `undefined` where
 * nobody can tell. Success of *sending* is not yet delivery.
 */
export function portalVerdict(status: string, reason: string): ReceiptVerdict | undefined {
  const word = status.replaceAll(/\s/g, "");
  const standard = smppWord.exec(status.toUpperCase())?.[1];
  if (standard !== undefined) {
    const verdict = smppReceiptVerdict(standard, undefined);
    return verdict.kind === "failed" ? failed(reasonOf(reason) ?? verdict.reason) : verdict;
  }
  if (/失败|未送达|未接收|未成功|不成功|拒/.test(word))
    return failed(reasonOf(reason + word) ?? "other");
  if (/^(?:已?送达|送达成功|已接收|接收成功|已收到|成功|success|delivered)$/i.test(word))
    return delivered;
  if (/^(?:已?发送|发送成功|提交成功|已提交|发送中|等待|等待回执|未知|pending|sent)$/i.test(word))
    return pending;
  const named = reasonOf(word);
  return named && failed(named);
}

function reasonOf(text: string): FailureReason | undefined {
  return reasons.find(([words]) => words.test(text))?.[1];
}
