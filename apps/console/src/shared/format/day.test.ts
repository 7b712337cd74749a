import { describe, expect, it } from "vitest";
import { dayOf, daysBetween, noonOf } from "./calendar.ts";
import { formatDay, formatInstant, formatRelativeDay, formatRelativeInstant } from "./day.ts";

const today = "2020-03-02";

describe("days", () => {
  it("writes a day of this year without the year", () => {
    expect(formatDay("2020-02-29", today, "zh-CN")).toBe("2月29日（周六）");
    expect(formatDay("2020-02-29", today, "en-US")).toBe("Sat, Feb 29");
  });

  it("adds the year for another year", () => {
    expect(formatDay("2019-12-31", today, "zh-CN")).toBe("2019年12月31日（周二）");
    expect(formatDay("2019-12-31", today, "en-US")).toBe("Tue, Dec 31, 2019");
  });

  it("counts days across the leap day", () => {
    expect(daysBetween("2020-02-28", "2020-03-01")).toBe(2);
    expect(formatRelativeDay("2020-02-29", today, "zh-CN")).toBe("前天");
    expect(formatRelativeDay("2020-02-25", today, "zh-CN")).toBe("6天前");
    expect(formatRelativeDay("2020-03-03", today, "en-US")).toBe("tomorrow");
    expect(formatRelativeDay("2019-10-01", today, "zh-CN")).toBe("5个月前");
    expect(formatRelativeDay("2013-05-01", today, "zh-CN")).toBe("6年前");
  });

  it("refuses what is not a day", () => {
    expect(() => noonOf("2020-13-01")).toThrow("Not a calendar day: 2020-13-01");
    expect(noonOf("2020-12-01").toISOString()).toBe("2020-12-01T12:00:00.000Z");
  });
});

describe("instants", () => {
  it("uses the county's calendar, not the machine's", () => {
    const lateEvening = new Date("2020-02-28T16:30:00Z");
    expect(dayOf(lateEvening)).toBe("2020-02-29");
    expect(formatInstant(lateEvening, today, "zh-CN")).toBe("2月29日（周六）00:30");
    expect(formatInstant(lateEvening, today, "en-US")).toBe("Sat, Feb 29 00:30");
  });

  it("says how long ago", () => {
    const now = new Date("2020-03-02T08:00:00Z");
    const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);
    expect(formatRelativeInstant(before(20), now, "zh-CN")).toBe("现在");
    expect(formatRelativeInstant(before(200), now, "zh-CN")).toBe("3分钟前");
    expect(formatRelativeInstant(before(-7200), now, "zh-CN")).toBe("2小时后");
    expect(formatRelativeInstant(before(3 * 86_400), now, "en-US")).toBe("3 days ago");
  });
});
