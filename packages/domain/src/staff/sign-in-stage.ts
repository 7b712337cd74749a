import type { Labels } from "../labels/label.ts";

/** What still stands between somebody and their work (登录阶段). */
export type SignInStage = "second_factor" | "password_change" | "enrolment" | "full";

export const signInStageLabels: Labels<SignInStage> = {
  second_factor: { zh: "待两步验证", en: "The second factor is due" },
  password_change: { zh: "须修改密码", en: "The password must be changed" },
  enrolment: { zh: "须绑定两步验证", en: "A second factor must be enrolled" },
  full: { zh: "已登录", en: "Nothing: signed in" },
};
