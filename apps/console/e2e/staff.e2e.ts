import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestClient } from "../../api/src/testing/client.ts";
import { sharedBrowser } from "./browser.ts";
import { button, combo, confirm, field, link } from "./controls.ts";
import { collectPageErrors, openContext, plainDisplay } from "./display.ts";
import { arriveAt, chooseIn, pressOn, searchIn, tabTo, typeInto } from "./keys.ts";
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

const oneTime = /^([a-z2-9]{4}-){3}[a-z2-9]{4}$/u;

/** The password on the slip that is shown. */
async function passwordOnSlip(page: Page): Promise<string> {
  const codes = await page.locator("main code").allTextContents();
  return codes.find((code) => oneTime.test(code)) ?? "";
}

/** What somebody meets who signs in at a new computer, by keyboard. */
async function signInAs(
  login: string,
  password: string,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await openContext(browser, plainDisplay);
  const page = await context.newPage();
  const errors = collectPageErrors(page);
  await page.goto(`${site.address}/sign-in`);
  await typeInto(page, field(page, "登录名"), login);
  await typeInto(page, field(page, "密码"), password);
  await page.keyboard.press("Enter");
  await look(page);
  expect(errors).toEqual([]);
  await context.close();
}

describe("the office of a form", () => {
  it("keeps what is chosen when its name comes later than the list that holds it", async () => {
    const held: (() => void)[] = [];
    await visit(browser, site, { login: "baisha.admin", path: "/staff" }, async (page) => {
      await page.route("**/graphql", async (route) => {
        const isName = (route.request().postData() ?? "").includes("ChosenOffice");
        if (isName) await new Promise<void>((goOn) => held.push(goOn));
        await route.continue();
      });
      await page.goto(`${site.address}/staff/new?name=%E5%91%A8%E6%96%B0&isNew=true`);
      const office = combo(page, "任职机构");
      await expect.poll(() => held.length).toBe(1);
      await expect.poll(() => office.inputValue()).toBe("合江县白沙镇残疾人联合会");
      const named = page.waitForResponse((response) =>
        (response.request().postData() ?? "").includes("ChosenOffice"),
      );
      held[0]?.();
      await named;
      expect(await office.inputValue()).toBe("合江县白沙镇残疾人联合会");
    });
  });
});

describe("a township administrator, by keyboard alone", () => {
  it("adds a village commissioner, who then signs in", async (context) => {
    const name = oneEachTry(context, "周新委", "冯新委");
    const login = oneEachTry(context, "Baisha.V9", "Baisha.V8");
    let password = "";
    await visit(browser, site, { login: "baisha.admin", path: "/staff" }, async (page) => {
      await pressOn(page, link(page, "新增人员"));
      await typeInto(page, field(page, "姓名"), name);
      await page.keyboard.press("Enter");
      await pressOn(page, link(page, `新增“${name}”`));
      await typeInto(page, field(page, "登录名"), login);
      await searchIn(page, combo(page, "任职机构"), "村残疾人协会", "村残疾人协会");
      await chooseIn(page, combo(page, "岗位角色"), "村专职委员");
      await pressOn(page, button(page, "新增"));
      await arriveAt(page, `一次性密码：${name}`);
      password = await passwordOnSlip(page);
      expect(password).toMatch(oneTime);
      await page.getByText(login.toLowerCase(), { exact: true }).waitFor();
    });
    await signInAs(login.toLowerCase(), password, async (page) => {
      await page.getByRole("heading", { level: 1, name: "请先修改密码" }).waitFor();
      await typeInto(page, field(page, "新密码"), "白沙江边 十二棵老榕树");
      await page.keyboard.press("Enter");
      await page.getByRole("navigation", { name: "主导航" }).waitFor();
      await page.getByText("村专职委员").first().waitFor();
      await page.goto(`${site.address}/offices`);
      await page.getByRole("treegrid").getByRole("row").first().waitFor();
    });
  });

  it("reads a phone number only for a purpose, on the record", async () => {
    await visit(
      browser,
      site,
      { login: "baisha.admin", path: "/staff?q=baisha.officer" },
      async (page) => {
        await pressOn(page, page.getByRole("rowheader").getByRole("link"));
        await pressOn(page, button(page, "显示完整的电话"));
        await page.getByRole("dialog").waitFor();
        await typeInto(page, field(page, "查看事由"), "急");
        await page.keyboard.press("Enter");
        await page.getByText("请写明查看事由，至少 4 个字").first().waitFor();
        await typeInto(page, field(page, "查看事由"), "通知今晚值班安排");
        await page.keyboard.press("Enter");
        const whole = page.getByText(/^1280\d{7}$/u);
        await whole.waitFor();
        await pressOn(page, button(page, "隐藏电话"));
        expect(await whole.count()).toBe(0);
      },
    );
  });

  it("disables, enables, resets and ends", async (context) => {
    // what the first try ended stays ended
    const town = oneEachTry(context, "baisha", "bailu");
    await visit(
      browser,
      site,
      { login: `${town}.admin`, path: `/staff?q=${town}.officer` },
      async (page) => {
        await pressOn(page, page.getByRole("rowheader").getByRole("link"));
        await pressOn(page, button(page, "停用账号"));
        await pressOn(page, confirm(page, "停用账号"));
        await page.getByText("已停用，不能登录").waitFor();
        await pressOn(page, button(page, "启用账号"));
        await pressOn(page, confirm(page, "启用账号"));
        await page.getByText("可以登录").waitFor();

        await pressOn(page, button(page, "重置密码"));
        await pressOn(page, confirm(page, "重置密码"));
        await page.getByRole("heading", { level: 1, name: /^一次性密码：/u }).waitFor();
        await expect.poll(() => passwordOnSlip(page)).toMatch(oneTime);
        await pressOn(page, button(page, "已交接，完成"));
        await page.getByText("下次登录须修改密码").waitFor();

        await pressOn(page, button(page, "免去岗位：镇残联干事"));
        const dialog = page.getByRole("dialog");
        await tabTo(page, dialog.getByRole("button", { name: "免去岗位", exact: true }));
        await page.keyboard.press("Enter");
        await dialog.waitFor({ state: "detached" });
        await page.getByText(/至\d+年\d+月\d+日|至\d+月\d+日/u).waitFor();
      },
    );
  });

  it("lifts a delay after failed tries", async () => {
    const stranger = new TestClient(site.address);
    const signIn = `mutation ($password: String!) {
      signIn(login: "baisha.officer", password: $password) { __typename }
    }`;
    let isDelayed = false;
    for (let tries = 0; !isDelayed && tries < 30; tries += 1) {
      const { errors } = await stranger.send(signIn, { password: `wrong ${tries}` });
      isDelayed = errors?.[0]?.extensions["code"] === "RATE_LIMITED";
    }
    expect(isDelayed).toBe(true);
    const path = "/staff?q=baisha.officer";
    await visit(browser, site, { login: "baisha.admin", path }, async (page) => {
      await pressOn(page, page.getByRole("rowheader").getByRole("link"));
      await page.getByText("多次输错，暂停登录至").waitFor();
      await pressOn(page, button(page, "解除登录限制"));
      await pressOn(page, confirm(page, "解除登录限制"));
      await page.getByText("多次输错，暂停登录至").waitFor({ state: "detached" });
    });
  });

  it("may not manage the own account, nor see who is elsewhere", async () => {
    await visit(
      browser,
      site,
      { login: "baisha.admin", path: "/staff?q=baisha.admin" },
      async (page) => {
        await pressOn(page, page.getByRole("rowheader").getByRole("link"));
        await page.getByText("这是您本人的账号").waitFor();
        expect(await button(page, "停用账号").count()).toBe(0);
        expect(await link(page, "修改资料").count()).toBe(0);
        await page.goto(`${site.address}/staff?q=wanglong`);
        await page.getByText("没有符合条件的人员").waitFor();
      },
    );
  });
});

describe("a county administrator, by keyboard alone", () => {
  it("removes a lost second factor", async () => {
    const path = "/staff?q=baisha.admin";
    await visit(browser, site, { login: "county.admin", path }, async (page) => {
      await pressOn(page, page.getByRole("rowheader").getByRole("link"));
      await pressOn(page, button(page, "解除两步验证"));
      await pressOn(page, confirm(page, "解除两步验证"));
      await page.getByText("未启用", { exact: true }).waitFor();
      expect(await button(page, "解除两步验证").count()).toBe(0);
    });
  });
});

describe("those who only look", () => {
  it("find no deed on the pages, and are told why where they open one by its address", async () => {
    await visit(browser, site, { login: "county.leader", path: "/staff" }, async (page) => {
      await page.getByRole("rowheader").first().waitFor();
      expect(await link(page, "新增人员").count()).toBe(0);
      await pressOn(page, page.getByRole("rowheader").first().getByRole("link"));
      await page.getByRole("heading", { level: 2, name: "岗位" }).waitFor();
      expect(await link(page, "任命岗位").count()).toBe(0);
      expect(await page.getByRole("heading", { level: 2, name: "账号" }).count()).toBe(0);
      await page.goto(`${site.address}/staff/new`);
      await page.getByRole("heading", { level: 1, name: "不能查看这个页面" }).waitFor();
      await page.getByText("管理工作人员").waitFor();
    });
  });
});
