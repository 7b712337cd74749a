import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestClient } from "../../api/src/testing/client.ts";
import { sharedBrowser } from "./browser.ts";
import { button, combo, confirm, field, link } from "./controls.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { expectSmallFirstLoad, meterScripts } from "./first-load.ts";
import { arriveAt, chooseIn, pressOn, tabTo, typeInto } from "./keys.ts";
import { expectNoLoss } from "./no-loss.ts";
import { startSite, type Site } from "./site.ts";
import { oneEachTry } from "./tries.ts";
import { openAs, visit } from "./visit.ts";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
});

afterAll(async () => {
  await site?.close();
});

const at = { login: "county.admin", path: "/integrations" };

async function keyOnSlip(page: Page, client: string): Promise<string> {
  await arriveAt(page, `新密钥：${client}`);
  const codes = await page.locator("main code").allTextContents();
  return codes.find((code) => /^wuzi_[\w-]{43}$/u.test(code)) ?? "";
}

async function answerTo(key: string): Promise<string | undefined> {
  const client = new TestClient(site.address);
  client.key = key;
  const { errors } = await client.send("{ people(first: 1) { totalCount } }");
  return errors?.[0]?.extensions["code"] as string | undefined;
}

/** What was announced of a button that has gone: it stays in the page for some seconds. */
async function silence(page: Page): Promise<void> {
  await page.locator("[data-live-announcer] [role=img]").first().waitFor({ state: "detached" });
}

describe("a county administrator, by keyboard alone", () => {
  it("adds a client, hands its key over, revokes it and closes the client", async (context) => {
    const client = oneEachTry(context, "民政救助平台", "民政低保平台");
    await visit(browser, site, at, async (page) => {
      await pressOn(page, link(page, "新增客户端"));
      await typeInto(page, field(page, "名称"), client);
      await page.keyboard.press("Enter");
      await page.getByText("请填写用途").first().waitFor();
      await typeInto(page, field(page, "用途"), "核对救助对象");
      await typeInto(page, field(page, "联系人"), "李工 0830-5260000");
      await tabTo(page, page.getByRole("checkbox", { name: "查看残疾人（已脱敏）" }));
      await page.keyboard.press("Space");
      await pressOn(page, button(page, "新增"));
      await arriveAt(page, client);
      await page.getByText("还没有密钥").waitFor();

      await pressOn(page, button(page, "签发新密钥"));
      await chooseIn(page, combo(page, "有效期"), "30 天");
      await pressOn(
        page,
        page.getByRole("dialog").getByRole("button", { name: "签发", exact: true }),
      );
      const key = await keyOnSlip(page, client);
      expect(key).not.toBe("");
      expect(await answerTo(key)).toBeUndefined();
      await pressOn(page, button(page, "已保存，完成"));
      await page.getByText(`密钥 …${key.slice(-4)}`).waitFor();
      expect(await page.getByText(key).count()).toBe(0);

      await pressOn(page, button(page, `吊销密钥 …${key.slice(-4)}`));
      await pressOn(page, confirm(page, "吊销"));
      await page.getByText("已吊销", { exact: true }).waitFor();
      expect(await answerTo(key)).toBe("UNAUTHENTICATED");

      await pressOn(page, button(page, "关闭客户端"));
      await pressOn(page, confirm(page, "关闭客户端"));
      await page.getByText("已关闭", { exact: true }).waitFor();
      expect(await button(page, "签发新密钥").count()).toBe(0);
    });
  });
});

/** What a list may load on top of the page that everybody begins with. */
const ownPartLimit = 90_000;

describe("the pages of integrations", () => {
  const allowed = ["Authorization: Bearer wuzi_…"];

  it("hold in every display, empty, filled and being filled in", async () => {
    await visit(browser, site, { ...at, login: "county.security" }, async (page) => {
      await expectEveryDisplay(page, { where: "integrations", allowed });
      await expectNoLoss(page, "integrations");
      await link(page, "新增客户端").click();
      await button(page, "新增").click();
      await page.getByText("请填写名称").first().waitFor();
      await expectEveryDisplay(page, { where: "new client with errors", allowed });
      await field(page, "名称").fill("残联数据中心");
      await field(page, "用途").fill("同步机构");
      await field(page, "联系人").fill("王工");
      await page.getByText("查看机构").click();
      await button(page, "新增").click();
      await page.getByRole("heading", { level: 1, name: "残联数据中心" }).waitFor();
      await button(page, "签发新密钥").click();
      await page.getByRole("dialog").waitFor();
      await silence(page);
      await expectEveryDisplay(page, { where: "issue a key", allowed, ways: overlayDisplays });
      await page.getByRole("dialog").getByRole("button", { name: "签发", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "新密钥：残联数据中心" }).waitFor();
      const codes = await page.locator("main code").allTextContents();
      await silence(page);
      await expectEveryDisplay(page, { where: "a new key", allowed: [...allowed, ...codes] });
      await button(page, "已保存，完成").click();
      const hint = codes.find((code) => code.startsWith("wuzi_"))?.slice(-4) ?? "";
      await page.getByText(`密钥 …${hint}`).waitFor();
      await expectEveryDisplay(page, { where: "a client", allowed: [hint] });
      await button(page, `吊销密钥 …${hint}`).click();
      await page.getByRole("alertdialog").waitFor();
      await expectEveryDisplay(page, { where: "revoke", allowed: [hint], ways: overlayDisplays });
    });
  });

  it.each(["对接客户端", "我的导出"])("%s loads little of its own", async (name) => {
    const context = await openAs(browser, site, at.login);
    const page = await context.newPage();
    await page.goto(`${site.address}/today`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    const meter = meterScripts(page);
    await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(() => expectSmallFirstLoad(meter, name, ownPartLimit)).not.toThrow();
    await context.close();
  });

  it("are for whoever may see them", async () => {
    await visit(browser, site, { login: "fuyang.officer", path: "/integrations" }, async (page) => {
      await page.getByRole("heading", { level: 1, name: "不能查看这个页面" }).waitFor();
      expect(await link(page, "新增客户端").count()).toBe(0);
    });
  });
});
