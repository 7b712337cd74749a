import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signedIn } from "../../api/src/testing/client.ts";
import { expectNoEnglish } from "./accessibility.ts";
import { sharedBrowser } from "./browser.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { walkByKeyboard } from "./keyboard.ts";
import { goByPair, pressOn, tabTo, typeInto } from "./keys.ts";
import { peopleWorld } from "./people-world.ts";
import { startSite, type Site } from "./site.ts";
import { visit } from "./visit.ts";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
  await renameAnOffice();
});

afterAll(async () => {
  await site?.close();
});

const auditor = "county.auditor";
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const status = (page: Page) => page.getByRole("status").filter({ hasText: "本页" });
const rows = (page: Page) => page.getByRole("table").locator("tbody tr");

/** Something that an auditor may look into. */
async function renameAnOffice(): Promise<void> {
  const county = await signedIn(site.address, "county.admin");
  const { officeByCode } = await county.ok<{
    officeByCode: { office: { id: string; version: number } };
  }>(`{ officeByCode(code: "510522001001-g1") { office { id version } } }`);
  await county.ok(`mutation ($input: RenameOfficeInput!) { renameOffice(input: $input) { id } }`, {
    input: { ...officeByCode.office, name: "百花亭社区东网格", shortName: "东网格" },
  });
}

it("an auditor finds a change and sees it before and after, by keyboard alone", async () => {
  await visit(browser, site, { login: auditor, path: "/today" }, async (page) => {
    await goByPair(page, "ga", "审计");
    await status(page).waitFor();

    await pressOn(page, button(page, "操作：全部"));
    await tabTo(page, page.getByRole("checkbox", { name: "修改", exact: true }));
    await page.keyboard.press("Space");
    await pressOn(page, button(page, "完成"));
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(new URL(page.url()).searchParams.get("actions")).toBe("change");

    await pressOn(page, rows(page).first().getByRole("rowheader").getByRole("link"));
    const dialog = page.getByRole("dialog", { name: "审计详情" });
    await dialog.waitFor();
    const changed = dialog.getByRole("row", { name: /简称/u });
    await changed.waitFor();
    await expect.poll(() => changed.locator("td").allInnerTexts()).toEqual(["第一网格", "东网格"]);
    await expectEveryDisplay(page, { where: "audit entry", ways: overlayDisplays });
    expect(new URL(page.url()).searchParams.get("entry")).toBeTruthy();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });

    await pressOn(page, rows(page).first().getByRole("link", { name: "机构" }));
    await page.getByRole("heading", { level: 1, name: "百花亭社区东网格" }).waitFor();
  });
});

it("the entries of a registered person are told in words", async () => {
  const { somebody } = await peopleWorld(site);
  const person = await somebody({
    name: "欧阳长江",
    disability: {
      category: "MULTIPLE",
      grade: 1,
      parts: [
        { category: "HEARING", grade: 1 },
        { category: "INTELLECTUAL", grade: 2 },
      ],
    },
    preferences: { channel: "VISIT", callFrom: "09:00", callUntil: "18:00", note: "上午在家" },
    channelOverrides: [{ channel: "SMS", suitable: false, reason: "不识字" }],
    optOuts: ["PUBLICITY"],
  });
  await visit(browser, site, { login: auditor, path: `/audit?person=${person}` }, async (page) => {
    await status(page).waitFor();
    const kinds = await rows(page).locator("td:nth-child(4)").allInnerTexts();
    expect(new Set(kinds)).toEqual(new Set(["残疾人", "多重残疾组成", "照护人", "号码与地址"]));
    const dialog = page.getByRole("dialog", { name: "审计详情" });
    const told = async (kind: string, field: string) => {
      const row = rows(page).filter({ has: page.getByRole("link", { name: kind, exact: true }) });
      await row.first().getByRole("rowheader").getByRole("link").click();
      await dialog.waitFor();
      const value = dialog
        .getByRole("row")
        .filter({ has: page.getByRole("rowheader", { name: field, exact: true }) });
      const text = (await value.locator("td").innerText()).replaceAll(/\s+/gu, " ");
      await expectNoEnglish(page, kind, ["ou yang chang jiang", "QQ"]);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      return text;
    };
    expect(await told("残疾人", "残疾类别")).toBe("多重残疾");
    expect(await told("残疾人", "人工设定的联系方式")).toBe("联系方式 短信 适合 否 原因 不识字");
    expect(await told("残疾人", "拒收类别")).toBe("宣传");
    expect(await told("照护人", "与残疾人关系")).not.toMatch(/[a-z]/u);
    expect(await told("号码与地址", "号码与地址")).toContain("类别 电话 归属 本人");
  });
});

it("days, actor and request narrow the list, and the address keeps them", async () => {
  await visit(browser, site, { login: auditor, path: "/audit" }, async (page) => {
    await status(page).waitFor();
    await typeInto(page, page.getByRole("searchbox", { name: "操作人" }), "系统");
    await expect.poll(() => new URL(page.url()).searchParams.get("actor")).toBe("系统");
    await expect
      .poll(async () => new Set(await rows(page).locator("td:nth-child(3)").allInnerTexts()))
      .toEqual(new Set(["系统：演示数据"]));
    const first = await rows(page).first().getByRole("link").first().getAttribute("href");
    await pressOn(page, button(page, "下一页"));
    await expect
      .poll(() => rows(page).first().getByRole("link").first().getAttribute("href"))
      .not.toBe(first);
    await page.reload();
    await status(page).waitFor();
    await expect
      .poll(() => page.getByRole("searchbox", { name: "操作人" }).inputValue())
      .toBe("系统");

    await page.goto(`${site.address}/audit?to=2020-02-29`);
    await page.getByText("没有符合条件的审计记录").waitFor();
    await expectEveryDisplay(page, { where: "empty audit", ways: overlayDisplays });
    await pressOn(page, button(page, "清除筛选"));
    await status(page).waitFor();
  });
});

it("stands every display and the keyboard", async () => {
  await visit(
    browser,
    site,
    { login: auditor, path: "/audit?subject=access.account" },
    async (page) => {
      await status(page).waitFor();
      await expectEveryDisplay(page, { where: "audit" });
    },
  );
  await visit(browser, site, { login: auditor, path: "/audit" }, async (page) => {
    await status(page).waitFor();
    await walkByKeyboard(page, "audit");
  });
});

it("is closed to whoever may not read it, and says why", async () => {
  await visit(browser, site, { login: "fuyang.officer", path: "/audit" }, async (page) => {
    await page.getByRole("heading", { level: 1, name: "不能查看这个页面" }).waitFor();
    await page.getByText("需要“查看审计”权限").waitFor();
    expect(await page.getByRole("navigation").getByRole("link", { name: /审计/u }).count()).toBe(0);
    await expectEveryDisplay(page, { where: "no access" });
  });
});
