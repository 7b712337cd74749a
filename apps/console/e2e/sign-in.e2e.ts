import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../../api/src/testing/client.ts";
import { codeOf, demoAccountPassword, demoCode } from "../../api/src/testing/demo-proof.ts";
import { sharedBrowser } from "./browser.ts";
import { collectPageErrors, openContext, plainDisplay } from "./display.ts";
import { overlayDisplays, expectEveryDisplay } from "./every-display.ts";
import { arriveAt, beginIn, pressOn, tabTo, typeInto } from "./keys.ts";
import { startSite, type Site } from "./site.ts";
import { oneEachTry } from "./tries.ts";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
});

afterAll(async () => {
  await site?.close();
});

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const heading = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name, exact: true });

/** A browser nobody is signed in with, at an address. */
async function atTheDoor(path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await openContext(browser, plainDisplay);
  const page = await context.newPage();
  const errors = collectPageErrors(page);
  await page.goto(`${site.address}${path}`);
  await heading(page, "登录").waitFor();
  await act(page);
  expect(errors, "errors in the page").toEqual([]);
  await context.close();
}

async function giveProofs(page: Page, login: string, password: string): Promise<void> {
  await typeInto(page, field(page, "登录名"), login);
  await typeInto(page, field(page, "密码"), password);
  await page.keyboard.press("Enter");
}

describe("signing in, by keyboard alone", () => {
  it("takes login, password and code, and goes on to where one wanted to go", async () => {
    await atTheDoor("/audit?actions=sign_in", async (page) => {
      await beginIn(field(page, "登录名"));
      await giveProofs(page, "county.auditor", demoAccountPassword);
      await heading(page, "两步验证").waitFor();
      await expect.poll(() => page.title()).toBe("两步验证 - 五字");
      await beginIn(field(page, "验证码"));
      await page.keyboard.type(demoCode("county.auditor"));
      await page.keyboard.press("Enter");
      await heading(page, "审计").waitFor();
      expect(page.url()).toBe(`${site.address}/audit?actions=sign_in`);
      await page.getByText("合江县残疾人联合会").first().waitFor();
      await page.getByText("审计员").first().waitFor();

      await pressOn(page, button(page, "账号：" + (await ownName("county.auditor"))));
      await beginIn(page.getByRole("menu"));
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await heading(page, "登录").waitFor();
      await page.goto(`${site.address}/today`);
      await heading(page, "登录").waitFor();
    });
  });

  it("has the acting post chosen by whoever holds several", async () => {
    await atTheDoor("/", async (page) => {
      await giveProofs(page, "county.staff", demoAccountPassword);
      await heading(page, "选择岗位").waitFor();
      await expectEveryDisplay(page, { where: "choice of post", ways: overlayDisplays });
      await tabTo(page, page.getByRole("radio", { name: /县残联职工/u }));
      await page.keyboard.press("ArrowDown");
      await pressOn(page, button(page, "进入"));
      await heading(page, "今天").waitFor();
      await page.getByText("专门协会工作人员").first().waitFor();
    });
  });

  it("says what is missing and what is wrong, never which of the two", async () => {
    await atTheDoor("/sign-in", async (page) => {
      await beginIn(field(page, "登录名"));
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "有 2 处需要改正" }).waitFor();
      await expectEveryDisplay(page, { where: "empty sign-in", ways: overlayDisplays });
      for (const login of ["fuyang.officer", "nobody.here"]) {
        await giveProofs(page, login, "not the password");
        const alert = page.getByRole("alert").filter({ hasText: "登录名或密码不正确" });
        await alert.waitFor();
        await expect
          .poll(() => alert.evaluate((it) => it.contains(document.activeElement)))
          .toBe(true);
        await expect.poll(() => field(page, "登录名").inputValue()).toBe(login);
      }
    });
  });

  it("makes whoever guesses wait, and says how long", async (context) => {
    const login = oneEachTry(context, "lingang.officer", "wanglong.officer");
    await atTheDoor("/sign-in", async (page) => {
      for (let tries = 1; tries <= 5; tries += 1) {
        await giveProofs(page, login, `guess ${tries}`);
        await page.getByText("登录名或密码不正确").waitFor();
        await page.getByRole("heading", { name: "登录" }).waitFor();
        await expect
          .poll(() => button(page, "登录").getAttribute("aria-disabled"))
          .not.toBe("true");
      }
      await giveProofs(page, login, demoAccountPassword);
      await page.getByText(/操作太频繁。请在\d+ 秒后再试/u).waitFor();
    });
  });
});

describe("what stands between", () => {
  it("leads back to the step that is due", async () => {
    await atTheDoor("/sign-in", async (page) => {
      await giveProofs(page, "county.system", demoAccountPassword);
      await heading(page, "两步验证").waitFor();
      await page.goto(`${site.address}/offices`);
      await heading(page, "两步验证").waitFor();
      await pressOn(page, button(page, "换个账号登录"));
      await heading(page, "登录").waitFor();
      await giveProofs(page, "v510522001001", demoAccountPassword);
      await heading(page, "机构").waitFor();
      expect(page.url()).toBe(`${site.address}/offices`);
    });
  });

  it("is said when the server cannot be reached, and tried again", async () => {
    const context = await openContext(browser, plainDisplay);
    const page = await context.newPage();
    await page.route("**/graphql", (route) => route.abort());
    await page.goto(`${site.address}/today`);
    await heading(page, "页面打不开").waitFor();
    await page.getByText("连不上服务器").waitFor();
    await expectEveryDisplay(page, { where: "server away", ways: overlayDisplays });
    await page.unroute("**/graphql");
    await pressOn(page, button(page, "重试"));
    await heading(page, "登录").waitFor();
    expect(new URL(page.url()).searchParams.get("return")).toBe("/today");
    await context.close();
  });
});

describe("a new administrator's first day, by keyboard alone", () => {
  it("changes the one-time password, enrols and keeps the recovery codes", async () => {
    // somebody else each time it is tried
    const login = `first.day.${Date.now() % 1_000_000}`;
    const password = await newAdministrator(login);
    await atTheDoor("/sign-in", async (page) => {
      await giveProofs(page, login, password);

      await heading(page, "请先修改密码").waitFor();
      expect(await field(page, "当前密码").count(), "typed once already").toBe(0);
      const chosen = field(page, "新密码");
      await beginIn(chosen);
      await expectEveryDisplay(page, { where: "forced change", ways: overlayDisplays });
      await typeInto(page, chosen, "password2020");
      await page.keyboard.press("Enter");
      await page.getByText("太常见，容易被猜到，请换一个").first().waitFor();
      await typeInto(page, chosen, `${login} lemon tree`);
      await page.getByText("不能含有登录名").first().waitFor();
      await typeInto(page, chosen, "seven lemon trees on a hill");
      await page.keyboard.press("Enter");

      await arriveAt(page, "绑定两步验证");
      const secret = (await page.locator("figcaption code").innerText()).replaceAll(" ", "");
      expect(secret).toMatch(/^[A-Z2-7]{32}$/u);
      await expectEveryDisplay(page, { where: "enrolment", ways: overlayDisplays });
      await typeInto(page, field(page, "验证码"), "12345");
      await page.keyboard.press("Enter");
      await page.getByText("验证码是 6 位数字").first().waitFor();
      await typeInto(page, field(page, "验证码"), "000000");
      await page.keyboard.press("Enter");
      await page.getByText("请核对手机时间是否准确").first().waitFor();
      await typeInto(page, field(page, "验证码"), codeOf(secret));
      await page.keyboard.press("Enter");

      await arriveAt(page, "保存恢复码");
      const codes = page.getByRole("list", { name: "恢复码" }).locator("code");
      await expect.poll(() => codes.count()).toBe(10);
      const spare = await codes.nth(3).innerText();
      await expectEveryDisplay(page, { where: "recovery codes", ways: overlayDisplays });
      await pressOn(page, button(page, "继续"));
      await page.getByText("请先保存恢复码").first().waitFor();
      await tabTo(page, page.getByRole("checkbox", { name: "我已保存好恢复码" }));
      await page.keyboard.press("Space");
      await pressOn(page, button(page, "继续"));
      await heading(page, "今天").waitFor();

      await page.context().clearCookies();
      await page.goto(`${site.address}/sign-in`);
      await giveProofs(page, login, "seven lemon trees on a hill");
      await heading(page, "两步验证").waitFor();
      await pressOn(page, button(page, "手机不在身边，使用恢复码"));
      await typeInto(page, field(page, "恢复码"), spare.toLowerCase());
      await page.keyboard.press("Enter");
      await heading(page, "今天").waitFor();
    });
  });
});

async function ownName(login: string): Promise<string> {
  const client = await signedIn(site.address, "county.security");
  const { staffMembers } = await client.ok<{ staffMembers: { nodes: { name: string }[] } }>(
    `query ($login: String) { staffMembers(first: 1, filter: { search: $login }) { nodes { name } } }`,
    { login },
  );
  return staffMembers.nodes[0]?.name ?? "";
}

/** A township administrator with a one-time password, made by the county. */
async function newAdministrator(login: string): Promise<string> {
  const county = await signedIn(site.address, "county.admin");
  const { officeByCode } = await county.ok<{ officeByCode: { office: { id: string } } }>(
    `{ officeByCode(code: "510522106") { office { id } } }`,
  );
  const { createStaff } = await county.ok<{ createStaff: { oneTimePassword: string } }>(
    `mutation ($input: CreateStaffInput!) {
      createStaff(input: $input) { ... on StaffCreated { oneTimePassword } }
    }`,
    {
      input: {
        officeId: officeByCode.office.id,
        name: "罗新任",
        login,
        role: "TOWNSHIP_ADMINISTRATOR",
        fromDay: "2026-01-01",
        idempotencyKey: randomUUID(),
      },
    },
  );
  return createStaff.oneTimePassword;
}
