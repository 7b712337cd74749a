import { readFile } from "node:fs/promises";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedBrowser } from "./browser.ts";
import { button, combo, confirm, link } from "./controls.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { chooseFile, inventedPeople, lineOf, particularsOf, peopleBook } from "./import-files.ts";
import { walkByKeyboard } from "./keyboard.ts";
import { arriveAt, chooseIn, pressOn, tabTo } from "./keys.ts";
import { peopleWorld } from "./people-world.ts";
import { startSite, type Site } from "./site.ts";
import { visit } from "./visit.ts";

let browser: Browser;
let site: Site;

/** Two people who are registered already. */
const known = { name: "周一江", birthDay: "1950-03-04", order: 1 } as const;
const alike = { name: "周二江", birthDay: "1951-03-05", order: 2 } as const;

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
  const { somebody } = await peopleWorld(site);
  for (const person of [known, alike]) await somebody(particularsOf(person));
});

afterAll(async () => {
  await site?.close();
});

const officer = "fuyang.officer";
/** Kinds of files, units and programs have no Chinese names. */
const allowed = ["xlsx", "xlsm", "csv", "pdf", "MB", "kB", "Excel", "WPS"];
const status = (page: Page, text: string | RegExp) =>
  page.getByRole("status").filter({ hasText: text });
const secondHeading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 2, name });
const count = (page: Page, verdict: string) =>
  page
    .locator("dl > div", { has: page.getByText(verdict, { exact: true }) })
    .locator("dd")
    .first();

async function look(page: Page, where: string, isOverlay = false): Promise<void> {
  // The button that was pressed is announced as busy for some seconds, and is gone meanwhile.
  const busy = page.locator('[data-live-announcer] [role="img"]');
  await expect.poll(() => busy.count()).toBe(0);
  await expectEveryDisplay(page, {
    where,
    allowed,
    ...(isOverlay && { ways: overlayDisplays }),
  });
}

/** What is wrong by one digit. */
const oneDigitOff = (number = "") => number.slice(0, 17) + (number.endsWith("1") ? "2" : "1");

const newImport = { login: officer, path: "/people/import/new" };

/** Whether it has focus. */
const isFocused = async (target: Locator) =>
  await target.evaluate((element) => element === document.activeElement);

describe("a street officer, by keyboard alone", () => {
  it("finds the import, mends what a column is taken for, and finds it so the next time", async () => {
    const file = await peopleBook(inventedPeople(2));
    await visit(browser, site, { login: officer, path: "/people" }, async (page) => {
      await pressOn(page, link(page, "导入名册"));
      await arriveAt(page, "名册导入");
      await page.getByText("还没有导入过名册").waitFor();
      await pressOn(page, page.getByRole("main").getByRole("link", { name: "开始导入" }).first());
      await arriveAt(page, "导入名册");
      await chooseFile(page, "第一批.xlsx", file);
      await arriveAt(page, "导入：第一批.xlsx");

      const address = combo(page, "H 列的含义");
      await chooseIn(page, address, "联系电话");
      await pressOn(page, button(page, "确认并预检"));
      const summary = page.getByRole("alert");
      await summary.getByText("H 列：“联系电话”已用于 G 列").waitFor();
      await pressOn(page, summary.getByRole("link"));
      await expect.poll(() => isFocused(address)).toBe(true);
      await look(page, "columns");
      await walkByKeyboard(page, "columns");
      await chooseIn(page, address, "现住址");
      await pressOn(page, button(page, "确认并预检"));
      await page.getByText("预检完成，还没有写入名册。").waitFor();

      await page.goto(`${site.address}${newImport.path}`);
      await chooseFile(page, "第二批.xlsx", file);
      await page.getByText("您所在的机构确认过同样的表头").waitFor();
      expect(await address.locator("option:checked").textContent()).toBe("现住址");

      const headerRow = page.getByRole("textbox", { name: "表头在第几行" });
      await headerRow.press("ArrowUp");
      const third = page.getByRole("heading", { level: 3, name: /^C 列/u });
      await expect.poll(() => third.textContent()).toMatch(/^C 列：\d{4}-/u);
      await headerRow.press("ArrowDown");
      await expect.poll(() => third.textContent()).toBe("C 列：出生日期");
    });
  });

  it("checks a list, decides its doubts by their keys, writes, and takes what is to be mended", async () => {
    const [twice = {}, wrong = {}, unread = {}, ...others] = inventedPeople(12);
    const lines = [
      { ...lineOf(known), 联系电话: "12802990001" },
      { ...lineOf(alike), 身份证号: "", 联系电话: "12802990003" },
      twice,
      { ...twice, 联系电话: "12802990002" },
      { ...wrong, 身份证号: oneDigitOff(wrong.身份证号) },
      { ...unread, 残疾等级: "五级" },
      { 姓名: "李 3" },
      ...others,
    ];
    await visit(browser, site, newImport, async (page) => {
      await chooseFile(page, "符阳街道.xlsx", await peopleBook(lines));
      await arriveAt(page, "导入：符阳街道.xlsx");
      await pressOn(page, button(page, "确认并预检"));
      await page.getByText("预检完成，还没有写入名册。").waitFor();
      const expected = { 新增: "10", 更新: "1", 疑问: "4", 不能导入: "1" };
      const found = Object.keys(expected).map(
        async (verdict) => [verdict, await count(page, verdict).textContent()] as const,
      );
      expect(Object.fromEntries(await Promise.all(found))).toEqual(expected);
      await pressOn(page, link(page, "处理疑问"));
      await decideDoubts(page);
      await pressOn(page, link(page, "符阳街道.xlsx"));
      await arriveAt(page, "导入：符阳街道.xlsx");
      await secondHeading(page, "疑问 4 个，待处理 0 个").waitFor();
      await look(page, "checked");
      await pressOn(page, button(page, "写入名册"));
      await page.getByRole("alertdialog").getByText("不能导入，要先改正表格：1 行").waitFor();
      await look(page, "asking", true);
      await pressOn(page, confirm(page, "写入名册"));
      await page.getByText("已新增 12 人，更新 2 人。").waitFor();
      await takeErrors(page);

      await pressOn(page, link(page, "查看全部导入"));
      await page.getByRole("row", { name: /符阳街道\.xlsx 已完成 16/u }).waitFor();
      await look(page, "list", true);
      await pressOn(page, link(page, "符阳街道.xlsx"));
      await link(page, "下载错误表").waitFor();
      await look(page, "written");
      await pressOn(page, link(page, "查看这次写入的人员"));
      await arriveAt(page, "残疾人");
      await page.getByText("只显示一次导入写入的人员。").waitFor();
      await page.getByText(/共 14 条/u).waitFor();
      await look(page, "written people");
      await pressOn(page, button(page, "显示全部人员"));
      await expect.poll(() => page.getByText("只显示一次导入写入的人员。").count()).toBe(0);
    });
  });
});

/** The four doubts in the order of the sheet, each by its key; the last ones at once. */
async function decideDoubts(page: Page): Promise<void> {
  await arriveAt(page, "处理疑问");
  await secondHeading(page, `第 3 行：${alike.name}`).waitFor();
  await page.getByRole("row", { name: /^身份证号 未填写 .* 仅一边有$/u }).waitFor();
  await look(page, "doubt");
  await walkByKeyboard(page, "doubt");
  await secondHeading(page, `第 3 行：${alike.name}`).click();
  await page.keyboard.press("j");
  await expect.poll(() => isFocused(secondHeading(page, /^第 5 行/u))).toBe(true);
  await page.getByText("不能选：身份证号已在册").waitFor();
  await page.keyboard.press("k");
  await secondHeading(page, /^第 3 行/u).waitFor();
  await page.keyboard.press("u");
  await secondHeading(page, /^第 5 行/u).waitFor();
  await status(page, "待处理 3 个").waitFor();
  await page.keyboard.press("s");
  await secondHeading(page, /^第 6 行/u).waitFor();
  await page.keyboard.press("c");
  await secondHeading(page, /^第 7 行/u).waitFor();

  await pressOn(page, button(page, "批量处理"));
  const dialog = page.getByRole("alertdialog");
  await chooseIn(page, dialog.getByRole("combobox", { name: "疑问种类" }), "看不懂残疾等级");
  await tabTo(page, dialog.getByRole("radiogroup", { name: "怎样处理" }));
  await page.keyboard.press("ArrowUp");
  await dialog.getByText("将处理 1 个疑问").waitFor();
  await look(page, "many", true);
  await pressOn(page, confirm(page, "批量处理"));
  await page.getByText("没有待处理的疑问").waitFor();
  await chooseIn(page, combo(page, "处理情况"), "已处理");
  await page.getByText("已决定：更新名册中的人").waitFor();
  await chooseIn(page, combo(page, "处理情况"), "待处理");
}

async function takeErrors(page: Page): Promise<void> {
  await pressOn(page, button(page, "生成错误表"));
  const taking = link(page, "下载错误表");
  await taking.waitFor({ timeout: 30_000 });
  const download = page.waitForEvent("download");
  await pressOn(page, taking);
  const bytes = await readFile(await (await download).path());
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
}
