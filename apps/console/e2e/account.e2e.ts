import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../../api/src/testing/client.ts";
import { codeOf, demoAccountPassword, demoCode } from "../../api/src/testing/demo-proof.ts";
import { sharedBrowser } from "./browser.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { walkByKeyboard } from "./keyboard.ts";
import { arriveAt, beginIn, pressOn, tabTo, typeInto } from "./keys.ts";
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

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true });
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const heading = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name, exact: true });

/** Names of products, in the list of devices. */
const allowed = ["English"];

describe("the own account", () => {
  it("stands every display and the keyboard", async () => {
    await visit(browser, site, { login: "county.staff", path: "/account" }, async (page) => {
      await page.getByText("本机").waitFor();
      await expectEveryDisplay(page, { where: "account", allowed });
    });
    await visit(browser, site, { login: "county.staff", path: "/account" }, async (page) => {
      await page.getByText("本机").waitFor();
      await walkByKeyboard(page, "account");
      await button(page, "退出所有设备").click();
      await page.getByRole("alertdialog").waitFor();
      await expectEveryDisplay(page, {
        where: "sign out everywhere",
        allowed,
        ways: overlayDisplays,
      });
    });
  });

  it("switches the acting post at the top of the page, for every open tab", async () => {
    const context = await openAs(browser, site, "county.staff");
    const [page, other] = [await context.newPage(), await context.newPage()];
    await Promise.all([page.goto(`${site.address}/today`), other.goto(`${site.address}/audit`)]);
    await heading(other, "不能查看这个页面").waitFor();
    await other.getByText("合江县残疾人联合会，县残联职工").waitFor();
    await heading(page, "今天").waitFor();

    const switcher = page.getByRole("button", { name: /^当前岗位：/u });
    await expect.poll(() => switcher.innerText()).toContain("合江县残疾人联合会 县残联职工");
    await pressOn(page, switcher);
    await beginIn(page.getByRole("menu"));
    await expectEveryDisplay(page, { where: "post switcher", ways: overlayDisplays });
    await beginIn(page.getByRole("menu"));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => switcher.innerText()).toContain("专门协会工作人员");
    await expect.poll(() => switcher.evaluate((it) => it === document.activeElement)).toBe(true);
    await other.getByText("盲人协会，专门协会工作人员").waitFor();

    await page.goto(`${site.address}/account`);
    await pressOn(page, page.getByRole("button", { name: /^切换到合江县残疾人联合会/u }));
    await expect.poll(() => switcher.innerText()).toContain("县残联职工");
    // the button has gone with the page that began anew: focus is on the line of the post acted in
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe("当前岗位");
    await context.close();
  });

  it("changes the password, refuses weak ones at the field and ends other sessions", async (context) => {
    const login = oneEachTry(context, "fuyang.officer", "baisha.officer");
    const elsewhere = await signedIn(site.address, login);
    await visit(browser, site, { login, path: "/account" }, async (page) => {
      await expect.poll(() => page.getByText("未知设备").count()).toBe(2);
      await pressOn(page, link(page, "修改密码"));
      await arriveAt(page, "修改密码");
      await expectEveryDisplay(page, { where: "password page", ways: overlayDisplays });
      await typeInto(page, field(page, "当前密码"), "not this one");
      await typeInto(page, field(page, "新密码"), "short");
      await page.keyboard.press("Enter");
      await page.getByText("新密码：").or(page.getByText("至少 10 个字符。")).first().waitFor();
      await expect.poll(() => page.title()).toContain("错误：");
      await typeInto(page, field(page, "新密码"), "a kettle of green tea");
      await page.keyboard.press("Enter");
      await page.getByText("当前密码不正确").first().waitFor();
      await typeInto(page, field(page, "当前密码"), demoAccountPassword);
      await page.keyboard.press("Enter");
      await arriveAt(page, "我的账号");
      await page.getByText("密码已修改").waitFor();
      // the other session has ended: the page names one's own alone
      await expect.poll(() => page.getByText("未知设备").count()).toBe(1);
      expect(await elsewhere.fault("{ viewer { id } }")).toBe("UNAUTHENTICATED");
    });
  });

  it("ends one other session and keeps its own", async () => {
    const elsewhere = await signedIn(site.address, "lingang.officer");
    await visit(browser, site, { login: "lingang.officer", path: "/account" }, async (page) => {
      await pressOn(page, button(page, "退出未知设备上的登录"));
      await page.getByText("该设备已退出登录。").waitFor();
      await expect.poll(() => button(page, "退出未知设备上的登录").count()).toBe(0);
      expect(await elsewhere.fault("{ viewer { id } }")).toBe("UNAUTHENTICATED");
      await page.getByText("本机").waitFor();
    });
  });

  it("renews the second factor", async (context) => {
    // the first try may have used the code up, or changed the secret
    const login = oneEachTry(context, "county.admin", "county.security");
    await visit(browser, site, { login, path: "/today" }, async (page) => {
      await page.getByRole("heading", { name: "换发恢复码，已全部用完" }).waitFor();
      await pressOn(page, page.getByRole("link", { name: "去办理" }).first());
      await arriveAt(page, "更换手机或恢复码");
      await field(page, "验证码或恢复码").waitFor();
      await expectEveryDisplay(page, { where: "proof before renewal", ways: overlayDisplays });
      await typeInto(page, field(page, "当前密码"), "not this one");
      await typeInto(page, field(page, "验证码或恢复码"), demoCode(login, 1));
      await page.keyboard.press("Enter");
      await page.getByText("密码或验证码不正确").first().waitFor();
      await typeInto(page, field(page, "当前密码"), demoAccountPassword);
      await page.keyboard.press("Enter");

      await page.getByRole("img", { name: /两步验证二维码/u }).waitFor();
      await expectEveryDisplay(page, { where: "second factor page", ways: overlayDisplays });
      const secret = (await page.locator("figcaption code").innerText()).replaceAll(" ", "");
      await typeInto(page, field(page, "验证码"), codeOf(secret));
      await page.keyboard.press("Enter");
      await arriveAt(page, "保存恢复码");
    });
  });

  it("says how long to wait after too many wrong passwords", async (context) => {
    const login = oneEachTry(context, "wanglong.officer", "bailu.officer");
    await visit(browser, site, { login, path: "/account" }, async (page) => {
      await pressOn(page, link(page, "绑定两步验证"));
      await arriveAt(page, "绑定两步验证");
      for (let tries = 1; tries <= 5; tries += 1) {
        await typeInto(page, field(page, "当前密码"), `wrong ${tries}`);
        const answered = page.waitForResponse((response) => response.url().endsWith("/graphql"));
        await page.keyboard.press("Enter");
        await answered;
        await page.getByText("当前密码不正确").first().waitFor();
      }
      await typeInto(page, field(page, "当前密码"), demoAccountPassword);
      await page.keyboard.press("Enter");
      await expect.poll(() => page.getByText(/请在 ?\d+ ?秒后再试/u).count()).toBeGreaterThan(0);
    });
  });
});

describe("display settings", () => {
  it("are kept with the person, for the next device", async () => {
    const first = await openAs(browser, site, "county.leader");
    const page = await first.newPage();
    await page.goto(`${site.address}/account`);
    await heading(page, "我的账号").waitFor();
    const saved = page.waitForResponse((response) =>
      /saveSettings.*compact/su.test(response.request().postData() ?? ""),
    );
    await tabTo(page, page.getByRole("radio", { name: "宽松" }));
    await page.keyboard.press("ArrowDown");
    await saved;
    const cookies = await first.cookies();
    await first.close();

    const second = await browser.newContext({ locale: "zh-CN" });
    await second.addCookies(cookies);
    const elsewhere = await second.newPage();
    await elsewhere.goto(`${site.address}/today`);
    await heading(elsewhere, "今天").waitFor();
    await expect
      .poll(() => elsewhere.evaluate(() => document.documentElement.dataset["density"]))
      .toBe("compact");
    await second.close();
  });
});

describe("signing out", () => {
  it("asks first when something typed was not sent", async () => {
    await visit(browser, site, { login: "fuyang.admin", path: "/staff/new" }, async (page) => {
      const account = page.getByRole("button", { name: /^账号：/u });
      await typeInto(page, field(page, "姓名"), "周草稿");
      await page.keyboard.press("Enter");
      await pressOn(page, link(page, "新增“周草稿”"));
      await typeInto(page, field(page, "登录名"), "draft.kept");
      await tabTo(page, button(page, "新增"));

      await account.focus();
      await page.keyboard.press("Enter");
      await beginIn(page.getByRole("menu"));
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      const question = page.getByRole("alertdialog", { name: /还有未提交的内容/u });
      await question.waitFor();
      await expectEveryDisplay(page, { where: "sign out with drafts", ways: overlayDisplays });
      await page.keyboard.press("Escape");
      await question.waitFor({ state: "detached" });
      await expect.poll(() => field(page, "登录名").inputValue()).toBe("draft.kept");

      await pressOn(page, account);
      await beginIn(page.getByRole("menu"));
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await pressOn(page, button(page, "清除并退出"));
      await heading(page, "登录").waitFor();
      expect(await page.evaluate(() => Object.keys(sessionStorage).join())).not.toContain("draft");
    });
  });
});

describe("the end of a session", () => {
  it("is announced, can be put off, and brings one back to where one was", async () => {
    const context = await openAs(browser, site, "kangfu.reporter");
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(`${site.address}/account`);
    await heading(page, "我的账号").waitFor();

    await page.clock.fastForward("26:00");
    const warning = page.getByRole("alertdialog", { name: /还有 \d 分钟自动退出/u });
    await warning.waitFor();
    await expectEveryDisplay(page, { where: "end of session", allowed, ways: overlayDisplays });
    await beginIn(warning);
    await page.keyboard.press("Enter");
    await warning.waitFor({ state: "detached" });

    await context.clearCookies();
    await page.clock.fastForward("31:00");
    await heading(page, "登录").waitFor();
    await page.getByText("登录已失效，请重新登录").waitFor();
    await typeInto(page, field(page, "登录名"), "kangfu.reporter");
    await typeInto(page, field(page, "密码"), demoAccountPassword);
    await page.keyboard.press("Enter");
    await heading(page, "我的账号").waitFor();
    await context.close();
  });

  it.each([
    { who: "the same person", login: "lingang.admin", isKept: true },
    { who: "somebody else", login: "lingang.officer", isKept: false },
  ])("keeps what was typed for $who: $isKept", async ({ login, isKept }) => {
    const context = await openAs(browser, site, "lingang.admin");
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(`${site.address}/staff/new`);
    await typeInto(page, field(page, "姓名"), "周草稿");
    await page.keyboard.press("Enter");
    await pressOn(page, link(page, "新增“周草稿”"));
    await typeInto(page, field(page, "登录名"), "draft.kept");
    const form = page.url();

    await context.clearCookies();
    await page.clock.fastForward("31:00");
    await heading(page, "登录").waitFor();
    await typeInto(page, field(page, "登录名"), login);
    await typeInto(page, field(page, "密码"), demoAccountPassword);
    await page.keyboard.press("Enter");
    let kept: boolean;
    if (isKept) {
      await heading(page, "两步验证").waitFor();
      await beginIn(field(page, "验证码"));
      await page.keyboard.type(demoCode(login, 1));
      await page.keyboard.press("Enter");
      await page.getByText("已恢复上次未提交的内容").waitFor();
      kept = (await field(page, "登录名").inputValue()) === "draft.kept";
    } else {
      await heading(page, "不能查看这个页面").waitFor();
      kept = (await page.evaluate(() => Object.keys(sessionStorage).join())).includes("draft");
    }
    expect(kept).toBe(isKept);
    expect(page.url()).toBe(form);
    await context.close();
  });
});
