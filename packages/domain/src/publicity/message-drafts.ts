/** Texts to one person that are written again and again (常用语); `{姓名}` is filled in. */
export const messageDrafts = {
  well: {
    zh: "问候",
    en: "How are you",
    text: "{姓名}您好，这几天身体怎么样？有什么困难请直接回复，或者给我们打电话。",
  },
  visit: {
    zh: "上门之前",
    en: "Before a visit",
    text: "{姓名}您好，工作人员今天会上门看望您，请留意敲门声。不方便请直接回复。",
  },
  call: {
    zh: "没有联系上",
    en: "Could not be reached",
    text: "{姓名}您好，今天给您打电话没有接通。看到后请回复，或者给我们回电话。",
  },
  need: {
    zh: "需要已登记",
    en: "A need was noted",
    text: "{姓名}您好，您说的需要我们已经记下，正在办理，有结果马上告诉您。",
  },
} as const satisfies Record<string, { zh: string; en: string; text: string }>;

export type MessageDraft = keyof typeof messageDrafts;
