import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sharedBrowser } from "./browser.ts";
import { button, confirm, field, link } from "./controls.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { arriveAt, pressOn, tabTo, typeInto } from "./keys.ts";
import { startSite, type Site } from "./site.ts";
import { visit } from "./visit.ts";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
});

afterAll(async () => {
  await site?.close();
});

const writer = "fuyang.officer";
const county = "county.admin";
const told =
  "二月以来，村专职委员张长江每天入户，为邻居李梅送去口罩和米油，联系电话13812345678，一户也没有落下。";

it("is written, handed in, reviewed, made public, agreed to, submitted, returned, and taken back", async () => {
  // another at each try
  const title = `二月里的专职委员${Date.now()}`;
  let path = "";
  await visit(browser, site, { login: writer, path: "/deeds" }, async (page) => {
    await pressOn(page, link(page, "撰写典型事迹"));
    await arriveAt(page, "撰写典型事迹");
    await pressOn(page, button(page, "保存草稿"));
    await page.getByText("请填写标题").first().waitFor();
    await typeInto(page, field(page, "标题"), title);
    await typeInto(page, field(page, "事迹人物姓名"), "张长江");
    await typeInto(page, field(page, "人物身份"), "村专职委员");
    await typeInto(page, field(page, "正文"), told);
    await typeInto(page, field(page, "文中其他人姓名"), "李梅");
    await expectEveryDisplay(page, { where: "write a deed" });
    await pressOn(page, button(page, "保存草稿"));
    await arriveAt(page, title);
    path = new URL(page.url()).pathname;
    await pressOn(page, button(page, "送审"));
    await pressOn(page, confirm(page, "送审"));
    await page.getByText("待审核", { exact: true }).waitFor();
    expect(await button(page, "审核通过").count()).toBe(0);
  });
  await visit(browser, site, { login: county, path: "/today" }, async (page) => {
    await pressOn(page, link(page, title).first());
    await arriveAt(page, title);
    await pressOn(page, button(page, "审核通过"));
    await pressOn(page, confirm(page, "审核通过"));
    await page.getByText("已审核", { exact: true }).waitFor();
    await link(page, "编写公开稿").waitFor();
  });
  await visit(browser, site, { login: county, path: `${path}/public` }, async (page) => {
    await page.getByText("没有发现个人信息，可以保存。").waitFor();
    await typeInto(page, field(page, "公开稿"), told);
    await page.getByText("还有 3 处个人信息，改好才能保存：").waitFor();
    await pressOn(page, button(page, "保存公开稿"));
    await page.getByText("公开稿中还有个人信息，请按下面的提示修改").first().waitFor();
    await expectEveryDisplay(page, { where: "two texts" });
    await pressOn(page, button(page, "按规则从原稿重新生成"));
    await page.getByText("没有发现个人信息，可以保存。").waitFor();
    await pressOn(page, button(page, "保存公开稿"));
    await arriveAt(page, title);
    await link(page, "登记同意").waitFor();
  });
  await visit(browser, site, { login: county, path: `${path}/consent` }, async (page) => {
    await button(page, "保存同意").waitFor();
    await expectEveryDisplay(page, { where: "record consent" });
    await pressOn(page, button(page, "保存同意"));
    await page.getByText("请上传签字的同意书照片").first().waitFor();
    await tabTo(page, page.getByRole("radio", { name: "书面签字" }));
    await page.keyboard.press("ArrowDown");
    await pressOn(page, button(page, "保存同意"));
    await arriveAt(page, title);
    await page.getByText("可报送", { exact: true }).waitFor();
  });
  await visit(browser, site, { login: county, path }, async (page) => {
    await pressOn(page, button(page, "报送"));
    const dialog = page.getByRole("dialog");
    await dialog.getByText("市级平台").first().waitFor();
    await expectEveryDisplay(page, { where: "submit a deed", ways: overlayDisplays });
    await pressOn(page, dialog.getByRole("button", { name: "报送", exact: true }));
    await page.getByText("已报送", { exact: true }).waitFor();
    await link(page, "下载材料包").first().waitFor();
    await pressOn(page, button(page, "登记答复").first());
    await tabTo(page, dialog.getByRole("radio").first());
    await page.keyboard.press("ArrowDown");
    await pressOn(page, dialog.getByRole("button", { name: "登记答复" }));
    await dialog.getByText("请填写退回原因").first().waitFor();
    await typeInto(page, field(page, "退回原因"), "请补充时间和地点");
    await pressOn(page, dialog.getByRole("button", { name: "登记答复" }));
    await page.getByText("请补充时间和地点").first().waitFor();
    // what the library announced of the closed dialog stays in its log for some seconds
    await page.reload();
    await page.getByText("请补充时间和地点").first().waitFor();
    await expectEveryDisplay(page, { where: "a deed", allowed: ["zip"] });
  });
  await visit(browser, site, { login: writer, path }, async (page) => {
    expect(await link(page, "下载材料包").count()).toBe(0);
    await pressOn(page, button(page, "撤回同意"));
    const dialog = page.getByRole("dialog");
    await typeInto(page, field(page, "撤回人"), "张长江");
    await typeInto(page, field(page, "撤回原因"), "本人不愿再公开");
    await pressOn(page, dialog.getByRole("button", { name: "撤回同意" }));
    await page.getByText("同意已撤回，不能再报送").waitFor();
    await page.getByText("已撤回", { exact: true }).first().waitFor();
  });
  await visit(browser, site, { login: county, path: "/deeds" }, async (page) => {
    await link(page, title).waitFor();
    await expectEveryDisplay(page, { where: "deeds" });
    await pressOn(page, link(page, "报送平台"));
    await arriveAt(page, "报送平台");
    await typeInto(page, field(page, "平台名称").first(), "泸州市残联平台");
    await typeInto(page, field(page, "推送地址").first(), "http://10.0.0.1/");
    await pressOn(page, button(page, "保存市级平台"));
    await page.getByText("推送地址以 https:// 开头，不带账号和密码").first().waitFor();
    await expectEveryDisplay(page, { where: "receiving platforms", allowed: ["https", "http"] });
  });
});
