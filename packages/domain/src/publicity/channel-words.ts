import type { Labels } from "../labels/label.ts";

/** Ways to a carrier (短信通道). */
export const channelKindLabels = {
  smpp: { zh: "SMPP 3.4", en: "SMPP 3.4" },
  sgip: { zh: "SGIP 1.2（联通）", en: "SGIP 1.2 (China Unicom)" },
  http: { zh: "网关接口", en: "HTTP gateway" },
  file: { zh: "运营商平台文件", en: "Files for the carrier's portal" },
} as const satisfies Labels<string>;

export type CarrierKind = keyof typeof channelKindLabels;

/** How a way to a carrier stands. */
export const channelStateLabels = {
  idle: { zh: "待连接", en: "Idle" },
  connecting: { zh: "正在连接", en: "Connecting" },
  up: { zh: "正常", en: "Up" },
  backing_off: { zh: "等待重连", en: "Tries again soon" },
  stopped: { zh: "已停止", en: "Stopped" },
} as const satisfies Labels<string>;

export type ChannelStanding = keyof typeof channelStateLabels;

/** What ended the last connection, or kept it from being made. */
export const channelFaultLabels = {
  cannot_connect: { zh: "连接不上", en: "Could not connect" },
  login_refused: { zh: "登录被拒绝", en: "Login refused" },
  closed: { zh: "对方断开", en: "Closed by the carrier" },
  no_answer: { zh: "没有应答", en: "No answer" },
  garbage: { zh: "应答无法识别", en: "Answer not understood" },
  stopped: { zh: "正常停止", en: "Stopped" },
} as const satisfies Labels<string>;

export type ChannelTrouble = keyof typeof channelFaultLabels;
