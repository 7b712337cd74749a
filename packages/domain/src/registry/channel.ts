import type { Labels } from "../labels/label.ts";

/** Ways of contact with one person. Whoever is reached is known by name. */
export const channels = ["visit", "voice_call", "video", "sms", "chat", "letter"] as const;

export type Channel = (typeof channels)[number];

export const channelLabels: Labels<Channel> = {
  visit: { zh: "入户走访", en: "Visit" },
  voice_call: { zh: "语音电话", en: "Voice call" },
  video: { zh: "手语或字幕视频", en: "Signed or captioned video" },
  sms: { zh: "短信", en: "SMS" },
  chat: { zh: "微信、QQ 单独联系", en: "Chat message" },
  letter: { zh: "纸质通知", en: "Printed notice" },
};

/**
 * Ways of telling many at once. They are logged with their reach and never count as a contact with
 * somebody, since nobody can say who heard or read them.
 */
export const broadcasts = ["wechat_group", "qq_group", "loudspeaker", "notice_board"] as const;

export type Broadcast = (typeof broadcasts)[number];

export const broadcastLabels: Labels<Broadcast> = {
  wechat_group: { zh: "微信群", en: "WeChat group" },
  qq_group: { zh: "QQ 群", en: "QQ group" },
  loudspeaker: { zh: "广播喇叭", en: "Loudspeaker" },
  notice_board: { zh: "张贴通知", en: "Notice board" },
};
