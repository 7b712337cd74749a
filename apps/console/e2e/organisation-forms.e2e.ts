import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn, type TestClient } from "../../api/src/testing/client.ts";
import { sharedBrowser } from "./browser.ts";
import { button, combo, field } from "./controls.ts";
import { arriveAt, chooseIn, pressOn, tabTo, typeInto } from "./keys.ts";
import { startSite, type Site } from "./site.ts";
import { oneEachTry } from "./tries.ts";
import { visit } from "./visit.ts";

let browser: Browser;
let site: Site;
let client: TestClient;
let ids = { community: "", grid: "", officer: "", administrator: "" };

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
  client = await signedIn(site.address, "county.security");
  ids = {
    community: await officeId("510522001002"),
    grid: await officeId("510522001002-g1"),
    officer: await staffId("fuyang.officer"),
    administrator: await staffId("fuyang.admin"),
  };
});

afterAll(async () => {
  await site?.close();
});

async function officeId(code: string): Promise<string> {
  const { officeByCode } = await client.ok<{ officeByCode: { office: { id: string } } }>(
    `query ($code: String!) { officeByCode(code: $code) { office { id } } }`,
    { code },
  );
  return officeByCode.office.id;
}

async function staffId(login: string): Promise<string> {
  const { staffMembers } = await client.ok<{ staffMembers: { nodes: { id: string }[] } }>(
    `query ($search: String!) { staffMembers(filter: { search: $search }) { nodes { id } } }`,
    { search: login },
  );
  return staffMembers.nodes[0]?.id ?? "";
}

/** The day field takes a day as it is written anywhere. */
async function pasteDay(page: Page, label: string, day: string): Promise<void> {
  const group = page.getByRole("group", { name: label });
  await tabTo(page, group.getByRole("spinbutton").first());
  await group
    .getByRole("spinbutton")
    .first()
    .evaluate((part, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text", text);
      part.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    }, day);
}

/** The summary took focus, the title says so, and its link leads to the field. */
async function expectRefusal(page: Page, message: string, at: string | null): Promise<void> {
  const summary = page.locator("[data-error-summary]");
  await summary.getByText(message).waitFor();
  await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true);
  await expect.poll(() => page.title()).toMatch(/^错误：/u);
  if (at === null) return;
  await pressOn(page, summary.getByRole("link", { name: message }));
  await expect.poll(() => page.evaluate(invalidFieldInFocus)).toContain(at);
}

/** Runs in the page: what the invalid field says in which focus is. */
function invalidFieldInFocus(): string {
  let outermost: Element | null = null;
  for (let up = document.activeElement; up; up = up.parentElement) {
    if (up.matches("[data-invalid]")) outermost = up;
  }
  return outermost?.textContent ?? "";
}

describe("wrong input is said at its field", () => {
  const path = () => `/offices/${ids.community}/open`;

  it("in the form for a new unit", async () => {
    await visit(browser, site, { login: "county.admin", path: path() }, async (page) => {
      await pressOn(page, button(page, "设立"));
      await expectRefusal(page, "请填写全称", "全称");
      await typeInto(page, field(page, "全称"), "字".repeat(61));
      await page.getByText("错误：全称太长，请删减").waitFor();
      await typeInto(page, field(page, "全称"), "网格\u202e甲");
      await page.getByText("全称中有不可见的控制字符").first().waitFor();
      await typeInto(page, field(page, "全称"), "枣林桥社区第四网格😀");
      await typeInto(page, field(page, "简称"), "第四网格");
      await pasteDay(page, "设立日期", "1949年10月1日");
      await pressOn(page, button(page, "设立"));
      await expectRefusal(page, "设立日期早于上级机构的设立日期", "设立日期");
      await pasteDay(page, "设立日期", "2026-01-05");
      await pressOn(page, button(page, "设立"));
      await arriveAt(page, "枣林桥社区第四网格😀");
    });
  });

  it("in the form for other names", async () => {
    const grid = `/offices/${ids.grid}/rename`;
    await visit(browser, site, { login: "county.admin", path: grid }, async (page) => {
      await typeInto(page, field(page, "简称"), "　 ");
      await pressOn(page, button(page, "保存"));
      await expectRefusal(page, "请填写简称", "简称");
      await typeInto(page, field(page, "简称"), "一号网格");
      await pressOn(page, button(page, "保存"));
      await arriveAt(page, "枣林桥社区第一网格");
      await page.getByText("一号网格", { exact: true }).waitFor();
    });
  });

  it("in the form that closes an office, with what stands against it", async () => {
    const close = `/offices/${ids.community}/close`;
    await visit(browser, site, { login: "county.admin", path: close }, async (page) => {
      await pressOn(page, button(page, "撤销机构"));
      await expectRefusal(page, "请勾选“我已核对，知道撤销后不能恢复”", null);
      await tabTo(page, page.getByRole("checkbox"));
      await page.keyboard.press("Space");
      await pasteDay(page, "撤销日期", "2999-12-31");
      await pressOn(page, button(page, "撤销机构"));
      await expectRefusal(page, "撤销日期超出允许的范围，请核对", "撤销日期");
      await pasteDay(page, "撤销日期", "2026-11-01");
      await pressOn(page, button(page, "撤销机构"));
      await expectRefusal(page, "个下级机构没有撤销，请先撤销下级机构", null);
      await page.goto(`${site.address}/offices/${ids.grid}/close`);
      await tabTo(page, page.getByRole("checkbox"));
      await page.keyboard.press("Space");
      await pressOn(page, button(page, "撤销机构"));
      await expectRefusal(page, "还有 1 个岗位的任期超过撤销日期", null);
    });
  });

  it("in the form for a member's particulars", async () => {
    const edit = `/staff/${ids.officer}/edit`;
    await visit(browser, site, { login: "county.admin", path: edit }, async (page) => {
      await typeInto(page, field(page, "姓名"), "");
      await typeInto(page, field(page, "新电话"), "5261234");
      await pressOn(page, button(page, "保存"));
      await expectRefusal(page, "请填写姓名", "姓名");
      await page.getByText("座机号码请带区号").first().waitFor();
      await typeInto(page, field(page, "姓名"), "廖改名");
      await typeInto(page, field(page, "新电话"), "０８３０－５２６１２３４");
      await pressOn(page, button(page, "保存"));
      await arriveAt(page, "廖改名");
      await page
        .getByText("0830-***1234")
        .or(page.getByText(/0830-\*+\d+/u))
        .first()
        .waitFor();
    });
  });

  it("in the form for a post", async () => {
    const appoint = `/staff/${ids.officer}/appoint`;
    await visit(browser, site, { login: "county.admin", path: appoint }, async (page) => {
      await pressOn(page, button(page, "任命"));
      await expectRefusal(page, "请选择岗位角色", "岗位角色");
      await chooseIn(page, combo(page, "岗位角色"), "街道残联干事");
      await pasteDay(page, "止日", "2026-01-01");
      await pressOn(page, button(page, "任命"));
      await expectRefusal(page, "止日不能早于起日", "止日");
      await pasteDay(page, "止日", "2030-01-01");
      await pressOn(page, button(page, "任命"));
      await expectRefusal(page, "此人在这些日期已担任该岗位", "起日");
      await chooseIn(page, combo(page, "岗位角色"), "街道管理员");
      await page.getByText("本人下次登录时须绑定两步验证").waitFor();
      await pressOn(page, button(page, "任命"));
      await page.getByText("街道管理员", { exact: true }).waitFor();
    });
  });

  it("in the form for a new member", async () => {
    const add = "/staff/new?name=%E8%92%8B%E6%96%B0&isNew=true";
    await visit(browser, site, { login: "county.admin", path: add }, async (page) => {
      await typeInto(page, field(page, "登录名"), "ab");
      await pressOn(page, button(page, "新增"));
      await expectRefusal(page, "登录名为 3 至 40 个字符", "登录名");
      await typeInto(page, field(page, "登录名"), "fuyang.officer");
      await chooseIn(page, combo(page, "岗位角色"), "县残联职工");
      await pressOn(page, button(page, "新增"));
      await expectRefusal(page, "登录名“fuyang.officer”已被使用，请换一个", "登录名");
      await typeInto(page, field(page, "登录名"), "jiang.xin");
      await pressOn(page, button(page, "新增"));
      await arriveAt(page, "一次性密码：蒋新");
    });
  });
});

describe("what is typed", () => {
  it("is asked about before it is left, and comes back as a draft", async () => {
    const rename = `/offices/${ids.grid}/rename`;
    await visit(browser, site, { login: "county.admin", path: rename }, async (page) => {
      await typeInto(page, field(page, "全称"), "枣林桥社区南片网格");
      await page.keyboard.press("Escape");
      await pressOn(page, page.getByRole("link", { name: "取消" }));
      const question = page.getByRole("alertdialog", { name: "还没有提交，要离开吗？" });
      await question.waitFor();
      await pressOn(page, question.getByRole("button", { name: "留在本页" }));
      await expect.poll(() => field(page, "全称").inputValue()).toBe("枣林桥社区南片网格");
      await pressOn(page, page.getByRole("link", { name: "取消" }));
      await pressOn(page, question.getByRole("button", { name: "离开本页" }));
      await arriveAt(page, "枣林桥社区第一网格");
      await pressOn(page, page.getByRole("link", { name: "更名", exact: true }));
      await page.getByText("已恢复上次未提交的内容。").waitFor();
      await expect.poll(() => field(page, "全称").inputValue()).toBe("枣林桥社区南片网格");
      await pressOn(page, button(page, "清空重填"));
      await expect.poll(() => field(page, "全称").inputValue()).toBe("枣林桥社区第一网格");
    });
  });

  it("is sent once, however often it is pressed, and again after a broken connection", async (context) => {
    const grid = oneEachTry(context, "第五网格", "第六网格");
    const open = {
      login: "county.admin",
      path: `/offices/${ids.community}/open`,
      errors: ["Failed to load resource: net::ERR_FAILED"],
    };
    await visit(browser, site, open, async (page) => {
      const sent: string[] = [];
      let isBroken = true;
      await page.route("**/graphql", async (route) => {
        const body = route.request().postData() ?? "";
        if (!body.includes("mutation OpenOffice")) return await route.continue();
        sent.push(body);
        const answer = await route.fetch();
        if (!isBroken) return await route.fulfill({ response: answer });
        isBroken = false;
        return await route.abort();
      });
      await typeInto(page, field(page, "全称"), `枣林桥社区${grid}`);
      await typeInto(page, field(page, "简称"), grid);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await page.locator("[data-error-summary]").getByText("连不上服务器").waitFor();
      expect(sent).toHaveLength(1);
      await pressOn(page, button(page, "设立"));
      await arriveAt(page, `枣林桥社区${grid}`);
      expect(sent).toHaveLength(2);
      expect(sent[1]).toBe(sent[0]);
      const { offices } = await client.ok<{ offices: { totalCount: number } }>(
        `{ offices(filter: { search: "枣林桥社区${grid}" }) { totalCount } }`,
      );
      expect(offices.totalCount).toBe(1);
    });
  });
});
