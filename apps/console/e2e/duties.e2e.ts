import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn, type TestClient } from "../../api/src/testing/client.ts";
import { launchBrowser } from "./browser.ts";
import { button, combo, confirm, field, link } from "./controls.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { walkByKeyboard } from "./keyboard.ts";
import { arriveAt, chooseIn, goByPair, pressOn, searchIn, tabTo, typeInto } from "./keys.ts";
import { startSite, type Site } from "./site.ts";
import { clientOf, visit } from "./visit.ts";

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

/** A rule for the whole county or a part of it, due at once or late in the evening; one that stands stays. */
async function rule(
  kind: string,
  due: string,
  code = "510522",
  by = "county.admin",
): Promise<void> {
  const county = await clientOf(site, by);
  const { officeByCode } = await county.ok<{ officeByCode: { office: { id: string } } }>(
    `query ($code: String!) { officeByCode(code: $code) { office { id } } }`,
    { code },
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

const nameOf = async (login: string): Promise<string> => {
  const { viewer } = await (
    await clientOf(site, login)
  ).ok<{ viewer: { name: string } }>("{ viewer { name } }");
  return viewer.name;
};

/** What an earlier try left behind. */
async function backFromLeave(admin: TestClient): Promise<void> {
  const { absences } = await admin.ok<{ absences: { nodes: { id: string; version: number }[] } }>(
    "{ absences(first: 20, filter: { current: true }) { nodes { id version } } }",
  );
  for (const input of absences.nodes) {
    await admin.ok(
      "mutation ($input: CancelAbsenceInput!) { cancelAbsence(input: $input) { id } }",
      {
        input,
      },
    );
  }
}

describe("a day's duties, by keyboard alone", () => {
  it("an administrator says when a report is due", async () => {
    await visit(browser, site, { login: "fuyang.admin", path: "/duties" }, async (page) => {
      await pressOn(page, link(page, "任务规则"));
      await arriveAt(page, "任务规则");
      await expect.poll(() => page.locator("main [aria-busy=true]").count()).toBe(0);
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
      await pressOn(page, page.getByRole("button", { name: /^修改规则：日报告/u }).first());
      await page.getByText(/^现行：00:00 起，23:58 前完成/u).waitFor();
      await typeInto(page, field(page, "每日时段"), "00:00-18:00-20:00");
      await expectEveryDisplay(page, { where: "changing a rule", ways: overlayDisplays });
      await pressOn(page, dialog(page).getByRole("button", { name: "修改", exact: true }));
      await page.getByText("规则已修改，任务已按新规定生成。").waitFor();
      await page.getByText("00:00 起，18:00 前完成，20:00 截止").waitFor();
    });
  });

  it("an administrator records leave with who stands in, and takes it back", async () => {
    const admin = await clientOf(site, "fuyang.admin");
    const [officer, deputy] = [await nameOf("fuyang.officer"), await nameOf("fuyang.admin")];
    await backFromLeave(admin);
    await visit(browser, site, { login: "fuyang.admin", path: "/duties" }, async (page) => {
      await pressOn(page, link(page, "请假"));
      await arriveAt(page, "请假");
      await pressOn(page, button(page, "登记请假"));
      await dialog(page).waitFor();
      await pressOn(page, dialog(page).getByRole("button", { name: "登记请假" }));
      await page.getByText("请选择请假人").first().waitFor();
      await expectEveryDisplay(page, { where: "leave, refused", ways: overlayDisplays });
      await searchIn(page, combo(page, "请假人"), officer, officer);
      await typeInto(page, field(page, "事由"), "住院手术");
      await searchIn(page, combo(page, "代班人"), deputy, deputy);
      await pressOn(page, dialog(page).getByRole("button", { name: "登记请假" }));
      await row(page, officer).getByText("未开始").waitFor();
      await row(page, officer).getByText(deputy).waitFor();
      await quiet(page);
      await expectEveryDisplay(page, { where: "leave" });
      await pressOn(page, button(page, `销假：${officer}`));
      await pressOn(page, confirm(page, "销假"));
      await page.getByText("没有人请假").waitFor();
    });
  });

  it("a county says that a day is worked, and takes it back", async () => {
    await visit(browser, site, { login: "county.admin", path: "/duties" }, async (page) => {
      await pressOn(page, link(page, "工作日历"));
      await arriveAt(page, "工作日历");
      const name = `抗洪值守${Date.now() % 10_000}`;
      await pressOn(page, button(page, "设定日期"));
      await dialog(page).waitFor();
      await pressOn(page, button(page, "保存"));
      await page.getByText("请选择安排").first().waitFor();
      await expectEveryDisplay(page, { where: "a day, refused", ways: overlayDisplays });
      await tabTo(page, page.getByRole("radio", { name: "上班" }));
      await page.keyboard.press("Space");
      await typeInto(page, field(page, "名称"), name);
      await pressOn(page, button(page, "保存"));
      await page.getByText(name).waitFor();
      await quiet(page);
      await expectEveryDisplay(page, { where: "calendar" });
      await pressOn(page, button(page, `恢复：${name}`));
      await pressOn(page, confirm(page, "恢复"));
      await page.getByText("已恢复。").waitFor();
      await page.getByText(name).waitFor({ state: "detached" });
    });
  });

  it("an officer sends a zero report by one press and disinfects by another", async () => {
    await rule("DISINFECTION", "23:58");
    await rule("DAILY_REPORT", "23:58", "510522001", "fuyang.admin");
    const hall = `一楼大厅${Date.now() % 10_000}`;
    await visit(browser, site, { login: "fuyang.officer", path: "/today" }, async (page) => {
      await page.getByRole("heading", { level: 3, name: /完成 1 项任务/u }).waitFor();
      await goByPair(page, "gd", "值班任务");
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
      await typeInto(page, field(page, "名称"), hall);
      await pressOn(page, dialog(page).getByRole("button", { name: "登记", exact: true }));
      await row(page, hall).waitFor();
      await pressOn(page, page.getByRole("button", { name: `已消毒：${hall}` }));
      await page.getByText(`已登记消毒：${hall}。`).waitFor();
      await row(page, hall).getByText("1/1").waitFor();
      await pressOn(page, page.getByRole("button", { name: `填写：${hall}` }));
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
      // the line just kept, once the list has it: the first may still be the one before
      const kept = page.getByRole("row").filter({ hasText: "800 mg/L" });
      await pressOn(page, kept.getByRole("button", { name: `更正：${hall}` }));
      await dialog(page).waitFor();
      await typeInto(page, field(page, "浓度（mg/L）"), "400");
      await page.keyboard.press("Tab");
      await pressOn(page, button(page, "保存更正"));
      await page.getByText("请填写更正原因").first().waitFor();
      await typeInto(page, field(page, "更正原因"), "浓度写错了");
      await pressOn(page, button(page, "保存更正"));
      await page.getByText(/已更正，原为：含氯消毒液，800 mg/u).waitFor();
      await pressOn(page, button(page, `修改：${hall}`));
      await dialog(page).waitFor();
      await typeInto(page, field(page, "备注"), "含电梯按钮");
      await quiet(page);
      await expectEveryDisplay(page, {
        where: "editing a place",
        ways: overlayDisplays,
        allowed: ["mg/L"],
      });
      await pressOn(page, dialog(page).getByRole("button", { name: "保存", exact: true }));
      await page.getByText(`已保存“${hall}”。`).waitFor();
      await pressOn(page, button(page, `停用：${hall}`));
      await pressOn(page, confirm(page, "停用"));
      await button(page, `恢复使用：${hall}`).waitFor();
      await quiet(page);
      await expectEveryDisplay(page, { where: "disinfection", allowed: ["mg/L"] });
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
      const other = page.getByRole("button", { name: /^免做：/u }).first();
      const name = (await other.getAttribute("aria-label"))?.slice("免做：".length) ?? "";
      await pressOn(page, other);
      await pressOn(page, confirm(page, "免做"));
      await page.getByText("请写明原因，至少 4 个字").waitFor();
      await typeInto(page, page.getByRole("alertdialog").getByRole("textbox"), "下村无信号");
      await pressOn(page, confirm(page, "免做"));
      await page.getByText(`已免做：${name}。`).waitFor();
      await chooseIn(page, page.getByRole("combobox", { name: "显示", exact: true }), "免做");
      await row(page, name).getByText("下村无信号").waitFor();
      // who urged whom stays to be read, and what else is late is listed with who is responsible
      await page.goto(`${site.address}/duties/progress?kind=daily_report`);
      const urged = page.getByRole("table", { name: /催办记录/u });
      await urged.getByRole("row").nth(1).waitFor();
      await expectEveryDisplay(page, { where: "progress" });
      await chooseIn(page, page.getByRole("combobox", { name: "任务类别", exact: true }), "随访");
      await page.getByText("这一天没有催办过").waitFor();
      await page.getByText("没有未完成的").waitFor();
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
