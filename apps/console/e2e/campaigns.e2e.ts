import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { registered } from "../../api/src/testing/people.ts";
import { launchBrowser } from "./browser.ts";
import { button, field, link } from "./controls.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { arriveAt, pressOn, typeInto } from "./keys.ts";
import { keeper } from "./people-world.ts";
import { startSite, type Site } from "./site.ts";
import { clientOf, visit } from "./visit.ts";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  const client = await clientOf(site, keeper);
  const { officeByCode } = await client.ok<{ officeByCode: { office: { id: string } } }>(
    `{ officeByCode(code: "510522001001") { office { id } } }`,
  );
  await registered(client, officeByCode.office.id, { name: "江告知" });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const writer = "county.admin";
const leader = "county.leader";

it("is drafted, previewed, submitted, returned, approved by somebody else, watched, and stopped", async () => {
  const title = "致残疾人朋友的一封信";
  let path = "";
  await visit(browser, site, { login: writer, path: "/campaigns" }, async (page) => {
    await pressOn(page, link(page, "拟定短信群发"));
    await arriveAt(page, "拟定短信群发");
    await typeInto(page, field(page, "标题"), title);
    await typeInto(page, field(page, "内容"), "{身份证号}您好");
    await pressOn(page, button(page, "保存草稿"));
    await page.getByText("请填写发送依据").first().waitFor();
    await page.getByText("内容中只能插入姓名、乡镇街道、村社区").first().waitFor();
    await typeInto(page, field(page, "发送依据"), "县指挥部〔2020〕9号");
    // another text at each try: the same one is not sent twice
    await typeInto(page, field(page, "内容"), `请戴口罩、勤洗手。咨询电话：${Date.now()}，`);
    await pressOn(page, button(page, "插入姓名"));
    await page.getByText(/每人 1 条短信/u).waitFor();
    await pressOn(page, button(page, "预览人数和费用"));
    await page.getByText("预计费用").waitFor();
    await expectEveryDisplay(page, { where: "draft a campaign" });
    await pressOn(page, button(page, "保存草稿"));
    await arriveAt(page, title);
    path = new URL(page.url()).pathname;
    await pressOn(page, button(page, "提交批准"));
    await pressOn(page, page.getByRole("alertdialog").getByRole("button", { name: "提交批准" }));
    await page.getByText("待批准", { exact: true }).waitFor();
    expect(await button(page, "批准发送").count()).toBe(0);
  });
  await visit(browser, site, { login: leader, path }, async (page) => {
    await pressOn(page, button(page, "退回"));
    const dialog = page.getByRole("dialog");
    await pressOn(page, dialog.getByRole("button", { name: "退回" }));
    await dialog.getByText("请填写退回原因").first().waitFor();
    await expectEveryDisplay(page, { where: "return a campaign", ways: overlayDisplays });
    await typeInto(page, field(page, "退回原因"), "请写明咨询电话");
    await pressOn(page, dialog.getByRole("button", { name: "退回" }));
    await page.getByText("草稿", { exact: true }).waitFor();
  });
  await visit(browser, site, { login: writer, path }, async (page) => {
    await page.getByText("请写明咨询电话").waitFor();
    await pressOn(page, link(page, "修改"));
    await arriveAt(page, "修改短信群发");
    await typeInto(page, field(page, "标题"), `${title}（修改）`);
    await pressOn(page, button(page, "保存草稿"));
    await arriveAt(page, `${title}（修改）`);
    await pressOn(page, button(page, "提交批准"));
    await pressOn(page, page.getByRole("alertdialog").getByRole("button", { name: "提交批准" }));
    await page.getByText("待批准", { exact: true }).waitFor();
  });
  await visit(browser, site, { login: leader, path: "/today" }, async (page) => {
    await pressOn(page, link(page, `${title}（修改）`).first());
    await arriveAt(page, `${title}（修改）`);
    await page.getByText("下一步：请您批准或者退回。").waitFor();
    await pressOn(page, button(page, "批准发送"));
    await pressOn(page, page.getByRole("dialog").getByRole("button", { name: "批准发送" }));
    await page.getByText("发送中", { exact: true }).first().waitFor();
    // what the library announced of the closed dialog stays in its log for some seconds
    await page.reload();
    await page.getByText("按单位").first().waitFor();
    await expectEveryDisplay(page, { where: "a campaign" });
    await pressOn(page, button(page, "停止发送"));
    await typeInto(page, field(page, "停止原因"), "内容有误，重新拟稿");
    await pressOn(page, page.getByRole("dialog").getByRole("button", { name: "停止发送" }));
    await page.getByText("已停止", { exact: true }).waitFor();
    await page.getByText("内容有误，重新拟稿").waitFor();
    await pressOn(page, link(page, "待上门告知名单"));
    await arriveAt(page, "待上门告知名单");
    await page.reload();
    await page.getByText("江告知").first().waitFor();
    await expectEveryDisplay(page, { where: "people still to be told" });
    await page.emulateMedia({ media: "print" });
    expect(await button(page, "打印").isVisible()).toBe(false);
    expect(await page.getByText("江告知").first().isVisible()).toBe(true);
  });
  await visit(browser, site, { login: leader, path: "/campaigns" }, async (page) => {
    await link(page, `${title}（修改）`).first().waitFor();
    await expectEveryDisplay(page, { where: "campaigns" });
  });
});
