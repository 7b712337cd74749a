import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedBrowser } from "./browser.ts";
import { button, combo, confirm, field, link } from "./controls.ts";
import { expectEveryDisplay } from "./every-display.ts";
import { arriveAt, pressOn, searchIn, tabTo, typeInto } from "./keys.ts";
import { startSite, type Site } from "./site.ts";
import { oneEachTry } from "./tries.ts";
import { visit } from "./visit.ts";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
});

afterAll(async () => {
  await site?.close();
});

const officer = "fuyang.officer";
const [grid, gridName] = ["百花亭社区残疾", "百花亭社区残疾人协会"];
/** Numbers of trains and kinds of files have no Chinese names. */
const allowed = ["G1234", "xlsx", "csv", "MB", "kB"];

const ledger = [
  "姓名,性别,联系电话,来源地,交通工具,车次,到达日期",
  `李一,男,13900000001,武汉市,高铁,G1234,${new Date().toISOString().slice(0, 10)}`,
  "李二,男,12,武汉市,高铁,,昨天",
].join("\n");

/** What was announced of a button that has gone: it stays in the page for some seconds. */
async function silence(page: Page): Promise<void> {
  await expect
    .poll(() => page.locator("[data-live-announcer] [role=img]").count(), { timeout: 15_000 })
    .toBe(0);
}

describe("a street officer, by keyboard alone", () => {
  it("starts a round, registers a household, records the visit", async () => {
    await visit(browser, site, { login: officer, path: "/screening" }, async (page) => {
      await pressOn(page, link(page, "登记住户"));
      await arriveAt(page, "登记住户");
      await searchIn(page, combo(page, "网格、村或社区"), grid, gridName);
      await typeInto(page, field(page, "门牌"), "3组12号");
      await typeInto(page, field(page, "姓名"), "周大伯");
      await tabTo(page, page.getByRole("radio", { name: "男" }));
      await page.keyboard.press("Space");
      await pressOn(page, button(page, "登记"));
      await arriveAt(page, "3组12号");
      await pressOn(page, button(page, "保存"));
      await page.getByText("已登记：3组12号").waitFor();
      await page.getByRole("heading", { level: 3, name: /已入户/u }).waitFor();
      await silence(page);
      await expectEveryDisplay(page, { where: "household", allowed });
    });
  });

  it("records an arrival, says why it needs no control, voids the line", async (context) => {
    const name = oneEachTry(context, "来访人", "另一来访人");
    await visit(browser, site, { login: officer, path: "/arrivals/new" }, async (page) => {
      await pressOn(page, button(page, "登记"));
      await page.getByText("请填写姓名").first().waitFor();
      await expectEveryDisplay(page, { where: "new arrival with errors", allowed });
      await searchIn(page, combo(page, "所在网格"), grid, gridName);
      await typeInto(page, page.getByRole("textbox", { name: /^姓名/u }), name);
      await tabTo(page, page.getByRole("radio", { name: "男" }));
      await page.keyboard.press("Space");
      await typeInto(
        page,
        page.getByRole("textbox", { name: /^联系电话/u }),
        oneEachTry(context, "13800000001", "13800000002"),
      );
      await typeInto(page, page.getByRole("textbox", { name: /^来自何地/u }), "湖北省武汉市");
      await tabTo(page, page.getByRole("combobox", { name: /^交通方式/u }));
      await page.keyboard.press("ArrowDown");
      await typeInto(page, page.getByRole("textbox", { name: /^现住址/u }), "3组12号二楼");
      await pressOn(page, button(page, "登记"));
      await arriveAt(page, name);
      expect(await page.getByText("3组12号二楼").count()).toBe(0);
      await silence(page);
      await expectEveryDisplay(page, { where: "arrival", allowed });
      await pressOn(page, link(page, "更正"));
      await arriveAt(page, "更正");
      await typeInto(page, page.getByRole("textbox", { name: /^来自何地/u }), "湖北省黄冈市");
      await pressOn(page, button(page, "保存更正"));
      await page.getByText("请填写更正原因").first().waitFor();
      await expectEveryDisplay(page, { where: "editing an arrival", allowed });
      await typeInto(page, page.getByRole("textbox", { name: /^更正原因/u }), "来源地问错了");
      await pressOn(page, button(page, "保存更正"));
      await arriveAt(page, name);
      await page.getByText("来自何地：湖北省武汉市 → 湖北省黄冈市").waitFor();
      await pressOn(page, button(page, "不需管控"));
      await typeInto(page, page.getByRole("alertdialog").getByRole("textbox"), "路过，当日已离县");
      await pressOn(page, confirm(page, "不需管控"));
      await page.getByText("路过，当日已离县").waitFor();
      await pressOn(page, button(page, "作废"));
      await pressOn(page, confirm(page, "作废"));
      await page.getByText("请写明作废原因，至少 4 个字").waitFor();
      await typeInto(
        page,
        page.getByRole("alertdialog").getByRole("textbox"),
        "登记错人，重复计入",
      );
      await pressOn(page, confirm(page, "作废"));
      await page.getByText("已作废", { exact: true }).waitFor();
      expect(await link(page, "更正").count()).toBe(0);
      await pressOn(page, link(page, "外来人员").last());
      await page.getByRole("heading", { level: 1, name: "外来人员" }).waitFor();
      await page.goto(`${site.address}/arrivals?state=voided`);
      await page.getByRole("link", { name, exact: true }).waitFor();
      await silence(page);
      await expectEveryDisplay(page, { where: "arrivals", allowed });
    });
  });

  it("imports a ledger and is told each wrong cell", async () => {
    await visit(browser, site, { login: officer, path: "/arrivals/import" }, async (page) => {
      await searchIn(page, combo(page, "所在网格"), grid, gridName);
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        button(page, "选择文件").click(),
      ]);
      await chooser.setFiles({
        name: "台账.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(ledger),
      });
      await page.getByRole("button", { name: "移除文件" }).waitFor();
      await button(page, "开始导入").click();
      await page.getByText("导入完成").waitFor();
      await page.getByText("G3").waitFor();
      await silence(page);
      await expectEveryDisplay(page, { where: "import", allowed: [...allowed, "C3", "G3"] });
    });
  });
});

describe("what stands open", () => {
  it("holds in every display: doors and the form for a round", async () => {
    await visit(browser, site, { login: officer, path: "/screening" }, async (page) => {
      await page.getByRole("link", { name: "3组12号" }).waitFor();
      await expectEveryDisplay(page, { where: "screening", allowed });
      await link(page, "开始摸排").click();
      await page.getByRole("heading", { level: 1, name: "开始摸排" }).waitFor();
      await expectEveryDisplay(page, { where: "start a round", allowed });
    });
  });
});
