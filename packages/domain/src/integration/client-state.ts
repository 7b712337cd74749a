import type { Labels } from "../labels/label.ts";

/** Whether a client may still ask (客户端状态). */
export type ClientState = "active" | "closed";

export const clientStateLabels: Labels<ClientState> = {
  active: { zh: "启用", en: "In use" },
  closed: { zh: "已关闭", en: "Closed for good" },
};
