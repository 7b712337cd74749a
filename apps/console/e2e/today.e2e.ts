import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn, TestClient } from "../../api/src/testing/client.ts";
import { connected } from "../../api/src/testing/connected.ts";
import { sharedBrowser } from "./browser.ts";
import { openContext, plainDisplay } from "./display.ts";
import { expectEveryDisplay } from "./every-display.ts";
import { expectSmallFirstLoad, meterScripts } from "./first-load.ts";
import { walkByKeyboard } from "./keyboard.ts";
import { arriveAt, pressOn } from "./keys.ts";
import { startSite, type Site } from "./site.ts";
import { openAs, visit } from "./visit.ts";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
});

afterAll(async () => {
  await site?.close();
});

const heading = (page: Page, level: 1 | 2 | 3, name: string | RegExp) =>
  page.getByRole("heading", { level, name });

describe("today", () => {
  it("says so when there is nothing to do", async () => {
    await visit(browser, site, { login: "lingang.officer", path: "/" }, async (page) => {
      await page.getByText("今天没有待办事项").waitFor();
      expect(page.url()).toBe(`${site.address}/today`);
      await expectEveryDisplay(page, { where: "quiet day" });
      await walkByKeyboard(page, "quiet day");
    });
  });

  it("lists what an administrator has to see to, one press from where it is done", async () => {
    await lockOut("fuyang.officer");
    await resetPassword("lingang.officer");
    await visit(browser, site, { login: "county.admin", path: "/today" }, async (page) => {
      await heading(page, 3, "紧急：为 1 名人员解除登录限制").waitFor();
      await heading(page, 3, "待办：提醒 1 名人员用一次性密码登录").waitFor();
      await heading(page, 3, /^提醒：为 \d+ 个机构安排人员$/u).waitFor();
      await expectEveryDisplay(page, { where: "busy day" });
      await walkByKeyboard(page, "busy day");

      const locked = page.getByRole("listitem").filter({ hasText: "解除登录限制" }).last();
      await pressOn(page, locked.getByRole("link", { name: "查看全部" }));
      await arriveAt(page, "人员");
      await page.getByText("本页 1 条，共 1 条").waitFor();
      await page.goBack();
      await pressOn(page, locked.getByRole("link").first());
      await page.getByRole("button", { name: "解除登录限制" }).waitFor();
    });
  });

  it("tells whoever has lost the last post why nothing opens", async () => {
    const context = await openAs(browser, site, "kangfu.reporter");
    await connected(site.ownerUrl, async (client) => {
      await client.query("begin");
      await client.query("select access.begin_system('test', null, 'staff:manage', 'test')");
      await client.query(
        `update staff.post set to_day = '2020-02-29'
          where staff_id = (select id from staff.member where login = 'kangfu.reporter')`,
      );
      await client.query("commit");
    });
    const page = await context.newPage();
    await page.goto(`${site.address}/offices`);
    await heading(page, 1, "不能查看这个页面").waitFor();
    await page.getByText("您当前没有在任岗位").waitFor();
    expect(await page.getByRole("navigation", { name: "主导航" }).getByRole("link").count()).toBe(
      1,
    );
    await expectEveryDisplay(page, { where: "no post" });
    await context.close();
  });
});

describe("an address that leads nowhere", () => {
  it("is answered alike, signed in or not", async () => {
    const context = await openContext(browser, plainDisplay);
    const page = await context.newPage();
    await page.goto(`${site.address}/nowhere`);
    await heading(page, 1, "没有找到这个页面").waitFor();
    await expectEveryDisplay(page, { where: "not found" });
    await walkByKeyboard(page, "not found");
    await context.close();
  });
});

describe("the first load", () => {
  it.each([
    { login: undefined, path: "/sign-in" },
    { login: "county.security", path: "/today" },
    { login: "county.security", path: "/account" },
  ])("is small at $path", async ({ login, path }) => {
    const context = login
      ? await openAs(browser, site, login)
      : await openContext(browser, plainDisplay);
    const page = await context.newPage();
    const meter = meterScripts(page);
    await page.goto(`${site.address}${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    expectSmallFirstLoad(meter, path);
    await context.close();
  });
});

async function lockOut(login: string): Promise<void> {
  const stranger = new TestClient(site.address);
  for (let tries = 0; tries < 5; tries += 1) {
    await stranger.ok(
      `mutation ($login: String!) { signIn(login: $login, password: "guess") { __typename } }`,
      { login },
    );
  }
}

async function resetPassword(login: string): Promise<void> {
  const street = await signedIn(site.address, "lingang.admin");
  const { staffMembers } = await street.ok<{ staffMembers: { nodes: { id: string }[] } }>(
    `query ($login: String) { staffMembers(first: 1, filter: { search: $login }) { nodes { id } } }`,
    { login },
  );
  await street.ok(
    `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { oneTimePassword } }`,
    { input: { id: staffMembers.nodes[0]?.id, idempotencyKey: randomUUID() } },
  );
}
