import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connected } from "../../api/src/testing/connected.ts";
import { registered } from "../../api/src/testing/people.ts";
import { launchBrowser } from "./browser.ts";
import { button, field, link } from "./controls.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { chooseFile } from "./import-files.ts";
import { arriveAt, pressOn, tabTo, typeInto } from "./keys.ts";
import { keeper } from "./people-world.ts";
import { startSite, type Site } from "./site.ts";
import { clientOf, visit } from "./visit.ts";

let browser: Browser;
let site: Site;
let community = "";

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  const client = await clientOf(site, keeper);
  const { officeByCode } = await client.ok<{ officeByCode: { office: { id: string } } }>(
    `{ officeByCode(code: "510522001001") { office { id } } }`,
  );
  community = officeByCode.office.id;
  await registered(client, community, { name: "江告知" });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** On a record: a channel's name, and the person's in pinyin. */
const allowed = ["QQ", "jiang hui xin"];

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
  // the street sees no campaign of the county, but whom of its own people it has told
  await visit(browser, site, { login: keeper, path: "/campaigns" }, async (page) => {
    await pressOn(page, link(page, `${title}（修改）：告知覆盖`));
    await arriveAt(page, `${title}（修改）`);
    await page.getByText("按单位").first().waitFor();
    await expectEveryDisplay(page, { where: "a campaign of an office above" });
  });
});

/** Somebody new who has written back, at whatever time of day it is. */
async function somebodyWrote(text: string): Promise<string> {
  const id = await registered(await clientOf(site, keeper), community, { name: "江回信" });
  await connected(site.ownerUrl, async (client) => {
    await client.query("begin");
    await client.query("set local role wuzi_access");
    await client.query("select access.begin_system('test', null, 'sendingPolicy:manage', 'test')");
    await client.query(
      `insert into publicity.sending_policy (office_id, signature, opt_out_text, daily_cap, price_li, approval_threshold,
         forbidden_words, same_text_hours, send_from, send_to)
       select id, '【合江县残联】', '拒收请回复R', 50, 35, 5000, '贷款', 24, '00:00', '23:59:59.999' from organisation.office
        where code = '510522' on conflict (office_id) do nothing`,
    );
    await client.query(
      `insert into publicity.reply (office_id, person_id, number_mask, text, opts_out)
       select office_id, id, '128****0001', $2, false from registry.person where id = $1`,
      [id, text],
    );
    await client.query("commit");
  });
  return id;
}

it("answers what somebody wrote back, and keeps what they refuse", async () => {
  const text = `药快吃完了${Date.now()}`;
  const id = await somebodyWrote(text);
  await visit(browser, site, { login: keeper, path: "/replies" }, async (page) => {
    await page.getByText(text).waitFor();
    await expectEveryDisplay(page, { where: "replies" });
    const row = page.getByRole("row").filter({ hasText: text });
    await pressOn(page, row.getByRole("link", { name: "江回信" }));
    await arriveAt(page, "江回信");
    await page.getByText(text).waitFor();
    await pressOn(page, button(page, "发送短信"));
    const dialog = page.getByRole("dialog");
    const sends = dialog.getByRole("button", { name: "发送短信" });
    await pressOn(page, sends);
    await dialog.getByText("请填写内容").first().waitFor();
    await typeInto(page, field(page, "内容"), "您的肢体残疾二级证已办好");
    await dialog
      .getByText(/不能写残疾类别/u)
      .first()
      .waitFor();
    await typeInto(page, field(page, "内容"), "可以贷款");
    await pressOn(page, sends);
    await dialog.getByText("内容含有禁用词：贷款。请修改。").first().waitFor();
    await dialog.getByLabel("常用语").selectOption({ label: "需要已登记" });
    await dialog.getByText(/条短信$/u).waitFor();
    await expectEveryDisplay(page, { where: "a message", ways: overlayDisplays, allowed });
    await pressOn(page, sends);
    await dialog.waitFor({ state: "detached" });
    const thread = page.getByRole("list", { name: "短信往来" });
    await thread.getByText(/江回信您好，您说的需要我们已经记下/u).waitFor();
    // whoever is written to has been answered
    await thread.getByText(/已处理$/u).waitFor();
    expect(await thread.getByText("待处理", { exact: true }).count()).toBe(0);
    expect(await thread.getByRole("listitem").allTextContents()).toHaveLength(2);
    await pressOn(page, button(page, "登记号码拒收"));
    await tabTo(page, page.getByRole("radio", { name: "关爱随访" }));
    await page.keyboard.press("Space");
    await pressOn(page, page.getByRole("dialog").getByRole("button", { name: "登记" }));
    await page.getByText(/号码 .* 拒收（人工登记）/u).waitFor();
    await page.reload();
    await page.getByText(/号码 .* 拒收（人工登记）/u).waitFor();
    await expectEveryDisplay(page, { where: "a thread", allowed });
  });
  await visit(browser, site, { login: keeper, path: "/opt-outs" }, async (page) => {
    const row = page.getByRole("row").filter({ hasText: "江回信" }).first();
    await row.waitFor();
    await expectEveryDisplay(page, { where: "refusals" });
    await pressOn(page, row.getByRole("button", { name: /^撤销/u }));
    await pressOn(page, page.getByRole("alertdialog").getByRole("button", { name: "撤销拒收" }));
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    await page.goto(`${site.address}/people/${id}`);
    await page.getByText("短信往来").waitFor();
    await page.getByText("接收", { exact: true }).first().waitFor();
    expect(await page.getByText(/号码 .* 拒收/u).count()).toBe(0);
  });
});

it("says how the county sends, and what a change of it does before it is saved", async () => {
  await connected(site.ownerUrl, async (client) => {
    await client.query("set role wuzi_access");
    await client.query(
      `insert into publicity.channel_health (kind, state, since, fault, waiting, outstanding, window_size, per_second)
       values ('smpp', 'backing_off', now(), 'closed', 2, 0, 16, 50) on conflict (kind) do nothing`,
    );
  });
  const note = `已与运营商核对${Date.now()}`;
  const errors = Array<string>(2).fill("Failed to load resource: net::ERR_FAILED");
  await visit(browser, site, { login: writer, path: "/sending", errors }, async (page) => {
    await page.getByText("对方断开").waitFor();
    await page.getByText("同时最多 16 条待应答，每秒最多 50 条").waitFor();
    await expectEveryDisplay(page, { where: "rules of sending", allowed: ["SMPP"] });
    await pressOn(page, link(page, "修改发送规则"));
    await arriveAt(page, "修改发送规则");
    await typeInto(page, field(page, "短信签名"), "合江县残联");
    await typeInto(page, field(page, "发送开始"), "22:00");
    await typeInto(page, field(page, "发送结束"), "8点");
    await pressOn(page, button(page, "保存发送规则"));
    await page.getByText("短信签名须用【】括起，例如 【合江县残联】").first().waitFor();
    await page.getByText("发送结束请写成 08:00 的样子").first().waitFor();
    await typeInto(page, field(page, "短信签名"), "【合江残联】");
    await typeInto(page, field(page, "发送结束"), "08:00");
    await pressOn(page, button(page, "保存发送规则"));
    await page.getByText("发送结束须晚于发送开始").first().waitFor();
    await typeInto(page, field(page, "发送开始"), "00:00");
    await typeInto(page, field(page, "发送结束"), "23:59");
    await typeInto(page, field(page, "备注"), note);
    await page.getByText(new RegExp(`备注：.* → ${note}`, "u")).waitFor();
    await expectEveryDisplay(page, { where: "change the rules of sending" });
    await failsWithoutNetwork(page);
    await expect.poll(() => field(page, "备注").inputValue()).toBe(note);
    await pressOn(page, button(page, "保存发送规则"));
    await arriveAt(page, "发送规则和通道");
    await page.getByText(note).waitFor();
    await page.getByText("00:00–23:59（本县设定）").waitFor();
  });
});

/** Neither what is saved nor what is read again after it gets through; the page says so. */
async function failsWithoutNetwork(page: Page): Promise<void> {
  let lost = 0;
  const cut = async (route: Route): Promise<void> => {
    const body = route.request().postData() ?? "";
    if (!/mutation SetSendingPolicy|query SendingRules/u.test(body)) return await route.continue();
    lost += 1;
    return await route.abort();
  };
  await page.route("**/graphql", cut);
  await pressOn(page, button(page, "保存发送规则"));
  await page.locator("[data-error-summary]").getByText("连不上服务器").waitFor();
  await expect.poll(() => lost).toBe(2);
  await page.unroute("**/graphql", cut);
}

/** A file for the carrier's portal that holds nobody, so that every receipt is a stranger's. */
async function portalBatch(code: string): Promise<void> {
  await connected(site.ownerUrl, async (client) => {
    await client.query("begin");
    await client.query("select access.begin_system('test', null, 'carrierBatch:handle', 'test')");
    await client.query(
      `with f as (
         insert into platform.file (office_id, purpose, name, size, sha256, expires_at)
         select id, 'carrier_batch', $1 || '.csv', 1, repeat('f', 64), now() + interval '1 day'
           from organisation.office where code = '510522' returning id, office_id)
       insert into publicity.portal_batch (office_id, code, file_id, file_name, numbers)
       select office_id, $1, id, $1 || '.csv', 3 from f`,
      [code],
    );
    await client.query("commit");
  });
}

it("takes a batch for the carrier's portal, and brings its receipts back", async () => {
  const code = `sms-20200203-080000-${String(Date.now()).slice(-4)}`;
  await portalBatch(code);
  await visit(browser, site, { login: writer, path: "/sending" }, async (page) => {
    await pressOn(page, link(page, `办理 ${code}`));
    await arriveAt(page, code);
    await page.getByText("还没有上传回执文件").waitFor();
    await chooseFile(page, "回执.txt", Buffer.from("手机号码\n"));
    await page.getByText("请选择 .csv 或 .xlsx 文件").first().waitFor();
    await pressOn(page, button(page, "移除文件"));
    await chooseFile(page, "甲.csv", Buffer.from("手机号码,姓名\n12800000001,甲\n"));
    await page.getByText("前十行里找不到状态列").waitFor();
    const rows = "手机号码,状态\n12800000001,成功\n1380000000x,成功\n";
    await chooseFile(page, "回执.csv", Buffer.from(rows));
    await page.getByText("第 2 行：号码不在本批次（128****0001）").waitFor();
    await page.getByText("第 3 行：不是手机号码（138****000x）").waitFor();
    await expectEveryDisplay(page, {
      where: "a batch for the portal",
      allowed: [".csv", ".xlsx", "csv", code, "x"],
    });
  });
});
