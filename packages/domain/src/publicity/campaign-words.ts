import type { Labels } from "../labels/label.ts";
import { messageStateLabels } from "./delivery-state.ts";
import { failureReasonLabels } from "./failure-reason.ts";

/** How far a campaign has come (短信群发状态). */
export const campaignStateLabels = {
  draft: { zh: "草稿", en: "Draft" },
  submitted: { zh: "待批准", en: "Awaiting approval" },
  approved: { zh: "已批准", en: "Approved" },
  resolving: { zh: "生成名单", en: "Finding the people" },
  sending: { zh: "发送中", en: "Sending" },
  stopping: { zh: "正在停止", en: "Stopping" },
  stopped: { zh: "已停止", en: "Stopped" },
  done: { zh: "发送完毕", en: "Sent" },
} as const satisfies Labels<string>;

export type CampaignState = keyof typeof campaignStateLabels;

/** States of which nothing more leaves. */
export const campaignStops = ["stopped", "done"] as const satisfies CampaignState[];

/** Why somebody of the audience is not written to (未发送原因). */
export const exclusionLabels = {
  no_number: { zh: "无号码", en: "No number" },
  landline: { zh: "仅有座机", en: "Landline only" },
  opted_out: { zh: "已拒收", en: "Opted out" },
  record_closed: { zh: "已死亡或迁出", en: "Died or moved away" },
  missing_variable: { zh: "模板缺少内容", en: "Value for the template missing" },
  too_long: { zh: "内容过长", en: "Text too long" },
  same_text: { zh: "近期已收到相同内容", en: "Sent the same lately" },
  daily_cap: { zh: "当日已达上限", en: "Daily limit reached" },
  stopped: { zh: "发送前已停止", en: "Stopped before it left" },
} as const satisfies Labels<string>;

export type Exclusion = keyof typeof exclusionLabels;

/** Why a message was not sent or has not arrived. */
export const messageReasonLabels = {
  ...exclusionLabels,
  ...failureReasonLabels,
  unreadable: { zh: "号码无法解密", en: "Number could not be opened" },
} as const satisfies Labels<string>;

export type MessageReason = keyof typeof messageReasonLabels;

/** What became of one person's message in a campaign. */
export const sentStateLabels = {
  ...messageStateLabels,
  excluded: { zh: "未发送", en: "Not sent" },
} as const satisfies Labels<string>;

export type SentState = keyof typeof sentStateLabels;

/** Ways through the queue: what is sent to one person never waits behind a campaign. */
export const laneLabels = {
  bulk: { zh: "群发", en: "Bulk" },
  realtime: { zh: "实时", en: "Realtime" },
} as const satisfies Labels<string>;

export type Lane = keyof typeof laneLabels;

/** How a refusal came to be known (拒收来源). */
export const optOutSourceLabels = {
  reply: { zh: "短信回复", en: "By a reply" },
  by_hand: { zh: "人工登记", en: "Noted by hand" },
} as const satisfies Labels<string>;
