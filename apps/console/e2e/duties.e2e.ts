import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn, type TestClient } from "../../api/src/testing/client.ts";
import { launchBrowser } from "./browser.ts";
import { button, field, link } from "./controls.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { walkByKeyboard } from "./keyboard.ts";
import { arriveAt, pressOn, tabTo, typeInto } from "./keys.ts";
import { startSite, type Site } from "./site.ts";
import { visit } from "./visit.ts";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Until the design system has said what it had to say of a button that is gone. */
const quiet = async (page: Page) =>
  await page.waitForFunction(() => document.querySelector('[role="log"] [role="img"]') === null);
const dialog = (page: Page) => page.getByRole("dialog");
const row = (page: Page, name: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });

let county: Promise<TestClient> | undefined;
/** An administrator's code is good once: one session for the file. */
function theCounty(): Promise<TestClient> {
  county ??= signedIn(site.address, "county.admin");
  return county;
}

/** A rule for the whole county, due at once or late in the evening. */
async function rule(kind: string, due: string): Promise<void> {
  const county = await theCounty();
  const { officeByCode } = await county.ok<{ officeByCode: { office: { id: string } } }>(
    `{ officeByCode(code: "510522") { office { id } } }`,
  );
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await county.ok(
    `mutation ($input: CreateDutyRuleInput!) { createDutyRule(input: $input) { __typename } }`,
    {
      input: {
        officeId: officeByCode.office.id,
        kind,
        windows: [{ start: "00:00", due, end: "23:59" }],
        everyNDays: 1,
        workingDaysOnly: false,
        validFrom: day,
        idempotencyKey: randomUUID(),
      },
    },
  );
}

describe("a day's duties, by keyboard alone", () => {
  it("an administrator says when a report is due", async () => {
    await visit(browser, site, { login: "fuyang.admin", path: "/duties" }, async (page) => {
      await pressOn(page, link(page, "任务规则"));
      await arriveAt(page, "任务规则");
      await page.getByText("还没有任务规则").waitFor();
      await pressOn(page, button(page, "新增规则"));
      await dialog(page).waitFor();
      await typeInto(page, field(page, "每日时段"), "17:00-08:00-20:00");
      await pressOn(page, button(page, "保存规则"));
      await page.getByText("每行写开始、应完成、截止三个时间").first().waitFor();
      await expectEveryDisplay(page, { where: "new rule, refused", ways: overlayDisplays });
      await typeInto(page, field(page, "每日时段"), "00:00-23:58-23:59");
      await pressOn(page, button(page, "保存规则"));
      await row(page, "日报告").waitFor();
      await quiet(page);
      await expectEveryDisplay(page, { where: "rules" });
    });
  });

  it("an officer sends a zero report by one press and disinfects by another", async () => {
    await rule("DISINFECTION", "23:58");
    await visit(browser, site, { login: "fuyang.officer", path: "/today" }, async (page) => {
      await page.getByRole("heading", { level: 3, name: /完成 1 项任务/u }).waitFor();
      await page.keyboard.press("g");
      await page.keyboard.press("d");
      await arriveAt(page, "值班任务");
      const report = page.getByRole("article", { name: /^日报告/u });
      await pressOn(page, report.getByRole("button", { name: "零报告", exact: true }));
      await page.getByText("已零报告。").waitFor();
      await page.getByText("已办结（1）").waitFor();
      await quiet(page);
      await expectEveryDisplay(page, { where: "duties" });
      await walkByKeyboard(page, "duties");

      await pressOn(page, page.getByRole("link", { name: /^消毒/u }));
      await arriveAt(page, "消毒");
      await pressOn(page, button(page, "登记场所"));
      await typeInto(page, field(page, "名称"), "一楼大厅");
      await pressOn(page, dialog(page).getByRole("button", { name: "登记", exact: true }));
      await row(page, "一楼大厅").waitFor();
      await pressOn(page, page.getByRole("button", { name: "已消毒：一楼大厅" }));
      await page.getByText("已登记消毒：一楼大厅。").waitFor();
      await row(page, "一楼大厅").getByText("1/1").waitFor();
      await pressOn(page, page.getByRole("button", { name: "填写：一楼大厅" }));
      await dialog(page).waitFor();
      await page.getByText("取原液 100 毫升，加水 9.9 升。").waitFor();
      await typeInto(page, field(page, "浓度（mg/L）"), "800");
      await page.keyboard.press("Tab");
      await pressOn(page, dialog(page).getByRole("button", { name: "登记", exact: true }));
      await page.getByText("确认无误请勾选后再登记").first().waitFor();
      await quiet(page);
      await expectEveryDisplay(page, {
        where: "recording",
        ways: overlayDisplays,
        allowed: ["mg/L"],
      });
      await tabTo(page, page.getByRole("checkbox", { name: "确认浓度无误" }));
      await page.keyboard.press("Space");
      await pressOn(page, dialog(page).getByRole("button", { name: "登记", exact: true }));
      await page.getByText("本时段已完成，另记一次。").waitFor();
      await quiet(page);
      await expectEveryDisplay(page, { where: "disinfection" });
    });
  });

  it("a street sees who has reported, urges the others and reports for one", async () => {
    await rule("DAILY_REPORT", "00:01");
    const officer = await signedIn(site.address, "lingang.officer");
    await visit(browser, site, { login: "lingang.admin", path: "/reports" }, async (page) => {
      await row(page, "本级").getByText("未报").waitFor();
      await expectEveryDisplay(page, { where: "reports" });
      await walkByKeyboard(page, "reports");
      await pressOn(page, button(page, "催办"));
      await page.getByText(/^已催办 \d+ 个单位/u).waitFor();
      const { myDuties } = await officer.ok<{ myDuties: { urgedBy: string | null }[] }>(
        "{ myDuties { urgedBy } }",
      );
      expect(myDuties[0]?.urgedBy).toEqual(expect.any(String));
      const behalf = page.getByRole("button", { name: /^代报：/u }).last();
      await pressOn(page, behalf);
      await typeInto(page, field(page, "情况"), "一户断水，已联系供水");
      await typeInto(page, field(page, "代报原因"), "本人外出");
      await pressOn(page, button(page, "报送"));
      await page.getByText("一户断水，已联系供水").waitFor();
    });
  });

  it("a shift is offered and taken over", async () => {
    await visit(browser, site, { login: "fuyang.admin", path: "/duties" }, async (page) => {
      await pressOn(page, button(page, "交班"));
      await dialog(page).waitFor();
      await expectEveryDisplay(page, { where: "handing over", ways: overlayDisplays });
      await page.keyboard.press("Escape");
    });
  });
});
