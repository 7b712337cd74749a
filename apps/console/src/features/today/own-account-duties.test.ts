import { createIntl } from "react-intl";
import { describe, expect, it } from "vitest";
import type { Messages } from "../../shared/i18n/messages.ts";
import messages from "../../shared/i18n/messages/today/zh-CN.json" with { type: "json" };
import { accountDuties } from "./own-account-duties.ts";

const intl = createIntl({ locale: "zh-CN", messages: messages as Messages });
const now = new Date("2020-02-29T04:00:00Z");
const officer = {
  id: "p1",
  role: "STREET_OFFICER",
  officeName: "符阳街道残联",
  toDay: null,
} as const;
const quiet = {
  id: "1",
  passwordChangedAt: "2020-02-01T00:00:00Z",
  recoveryCodesLeft: 10,
  secondFactor: true,
  posts: [officer],
};

const duties = (viewer: Parameters<typeof accountDuties>[0]) =>
  accountDuties(viewer, now, intl).map(({ id, tone, title }) => `${id} ${tone} ${title}`);

describe("accountDuties", () => {
  it("asks for nothing when all is well", () => {
    expect(duties(quiet)).toEqual([]);
    expect(duties({ ...quiet, secondFactor: false, recoveryCodesLeft: 0 })).toEqual([]);
  });

  it("asks an administrator for a second factor, and nobody else", () => {
    const posts = [{ ...officer, role: "STREET_ADMINISTRATOR" as const }];
    expect(duties({ ...quiet, posts, secondFactor: false })).toEqual([
      "factor danger 绑定两步验证",
    ]);
  });

  it("counts the recovery codes that are left", () => {
    expect(duties({ ...quiet, recoveryCodesLeft: 4 })).toEqual([]);
    expect(duties({ ...quiet, recoveryCodesLeft: 3 })).toEqual([
      "codes warning 换发恢复码，只剩 3 个",
    ]);
    expect(duties({ ...quiet, recoveryCodesLeft: 0 })).toEqual([
      "codes warning 换发恢复码，已全部用完",
    ]);
  });

  it("mentions a password of more than half a year", () => {
    expect(duties({ ...quiet, passwordChangedAt: "2019-08-30T04:00:00Z" })).toEqual([]);
    expect(duties({ ...quiet, passwordChangedAt: "2019-08-28T04:00:00Z" })).toEqual([
      "password info 更换密码",
    ]);
  });

  it("tells in time that a post ends", () => {
    const ending = (toDay: string) => duties({ ...quiet, posts: [{ ...officer, toDay }] });
    expect(ending("2020-03-15")).toEqual([]);
    expect(ending("2020-03-14")).toEqual([
      "p1 warning 确认岗位是否延续：符阳街道残联，街道残联干事",
    ]);
  });
});
