import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { publishing } from "../../api/src/testing/outreach.ts";
import { registered } from "../../api/src/testing/people.ts";
import { launchBrowser } from "./browser.ts";
import { button, combo, field, link } from "./controls.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { arriveAt, chooseIn, pressOn, tabTo, typeInto } from "./keys.ts";
import { keeper } from "./people-world.ts";
import { startSite, type Site } from "./site.ts";
import { clientOf, visit } from "./visit.ts";

let browser: Browser;
let site: Site;
const allowed = ["QQ", "PDF", "MB", "https", "www.example.cn"];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  const client = await clientOf(site, keeper);
  const { officeByCode } = await client.ok<{ officeByCode: { office: { id: string } } }>(
    `{ officeByCode(code: "510522001001") { office { id } } }`,
  );
  await registered(client, officeByCode.office.id, { name: "江不闻" });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Ticks a box by the keyboard. */
async function tick(page: Page, name: string): Promise<void> {
  const box = page.getByRole("checkbox", { name, exact: true });
  await tabTo(page, box);
  await page.keyboard.press("Space");
  expect(await box.isChecked()).toBe(true);
}

/** So many newer materials of the county: more than a form shows at once. */
async function publishMore(count: number): Promise<void> {
  const client = await clientOf(site, "county.admin");
  for (let n = 1; n <= count; n += 1) {
    await client.ok(
      "mutation ($input: PublishMaterialInput!) { publishMaterial(input: $input) { id } }",
      publishing({ title: `防护提示第${n}期` }),
    );
  }
}

/** Puts a material right while a colleague does the same: both versions are shown, nothing is lost. */
async function changeBesideOthers(page: Page): Promise<void> {
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await pressOn(page, link(page, "修改"));
  await arriveAt(page, "修改宣传材料");
  const title = await field(page, "标题").inputValue();
  await typeInto(page, field(page, "标题"), " ");
  await pressOn(page, button(page, "保存"));
  await page.getByText("请填写标题").first().waitFor();
  await typeInto(page, field(page, "标题"), title);
  await typeInto(page, field(page, "摘要"), "三步图解");
  const colleague = await clientOf(site, "county.admin");
  const { material } = await colleague.ok<{ material: { version: number } }>(
    `query ($id: ID!) { material(id: $id) { version } }`,
    { id },
  );
  await colleague.ok(
    `mutation ($input: ChangeMaterialInput!) { changeMaterial(input: $input) { id } }`,
    {
      input: {
        ...material,
        id,
        title,
        summary: "配图讲解",
        language: "CHINESE",
        categories: ["INTELLECTUAL", "MENTAL"],
      },
    },
  );
  await pressOn(page, button(page, "保存"));
  await page.getByText("配图讲解").waitFor();
  await expectEveryDisplay(page, { where: "change a material, beside others", allowed });
  await pressOn(page, button(page, "采用这一项：摘要"));
  expect(await field(page, "摘要").inputValue()).toBe("配图讲解");
  await pressOn(page, button(page, "保存"));
}

it("a material and a plan of the county, taken and done by a street, with somebody told by name", async () => {
  const title = `戴口罩三步走${Date.now() % 10_000}`;
  const plan = `防护知识进万家${Date.now() % 10_000}`;
  await visit(browser, site, { login: "county.admin", path: "/materials" }, async (page) => {
    await pressOn(page, link(page, "发布宣传材料"));
    await arriveAt(page, "发布宣传材料");
    await tabTo(page, page.getByRole("radio", { name: /^文字/u }));
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("checkbox", { name: "智力残疾" }).isChecked()).toBe(true);
    expect(await page.getByRole("checkbox", { name: "听力残疾" }).isChecked()).toBe(false);
    await typeInto(page, field(page, "标题"), title);
    await typeInto(page, field(page, "链接"), "http://www.example.cn");
    await pressOn(page, button(page, "发布"));
    await page.getByText("请填写以 https:// 开头的完整链接").first().waitFor();
    await typeInto(page, field(page, "链接"), "https://www.example.cn/kouzhao");
    await typeInto(page, field(page, "正文"), "先洗手，再戴口罩，最后压紧鼻夹。");
    await expectEveryDisplay(page, { where: "publish a material", allowed });
    await pressOn(page, button(page, "发布"));
    await arriveAt(page, title);
    // what the library announced on the page before stays in its log for some seconds
    await page.reload();
    await page.getByText("智力残疾、精神残疾").waitFor();
    await expectEveryDisplay(page, { where: "a material", allowed });
    await changeBesideOthers(page);
    await arriveAt(page, title);
    await pressOn(page, link(page, "宣传材料").first());
    await arriveAt(page, "宣传材料");
    await page.reload();
    await link(page, title).first().waitFor();
    await expectEveryDisplay(page, { where: "materials", allowed });
  });
  await publishMore(30);
  let path = "";
  await visit(browser, site, { login: "county.admin", path: "/plans" }, async (page) => {
    await pressOn(page, link(page, "下达宣传计划"));
    await arriveAt(page, "下达宣传计划");
    await pressOn(page, button(page, "下达计划"));
    await page.getByText("请填写计划名称").first().waitFor();
    await page.getByText("请填写承办单位").first().waitFor();
    await typeInto(page, field(page, "计划名称"), plan);
    await tick(page, "符阳街道");
    await tick(page, "盲人协会");
    await chooseIn(page, page.getByRole("combobox", { name: /^宣传方式/u }), "语音电话");
    await page.getByRole("checkbox", { name: "防护提示第30期（易读版）" }).waitFor();
    await typeInto(page, page.getByRole("searchbox", { name: "查找材料" }), "没有这一份");
    await page.getByText("没有匹配的选项").waitFor();
    await typeInto(page, page.getByRole("searchbox", { name: "查找材料" }), title);
    await page.getByRole("checkbox", { name: `${title}（易读版）` }).waitFor();
    await tick(page, `${title}（易读版）`);
    await expectEveryDisplay(page, { where: "make a plan", allowed });
    await typeInto(page, page.getByRole("searchbox", { name: "查找材料" }), "第30期");
    await page.getByRole("checkbox", { name: "防护提示第30期（易读版）" }).waitFor();
    expect(await page.getByRole("checkbox", { name: `${title}（易读版）` }).isChecked()).toBe(true);
    await pressOn(page, button(page, "下达计划"));
    await arriveAt(page, plan);
    await page.reload();
    await page.getByText("待签收").first().waitFor();
    await expectEveryDisplay(page, { where: "a plan", allowed });
    path = new URL(page.url()).pathname;
  });
  await visit(browser, site, { login: keeper, path: "/today" }, async (page) => {
    await pressOn(page, link(page, plan).first());
    await arriveAt(page, plan);
    await pressOn(page, button(page, "签收"));
    await page.getByText("已签收", { exact: true }).waitFor();
    await page.reload();
    await page.getByText("已签收", { exact: true }).waitFor();
    await expectEveryDisplay(page, { where: "a task", allowed });
    await pressOn(page, link(page, "登记宣传"));
    await arriveAt(page, "登记宣传");
    const way = page.getByRole("combobox", { name: /^宣传方式/u });
    await way.waitFor();
    expect(await way.inputValue()).toBe("voice_call");
    await page.getByRole("checkbox", { name: `${title}（易读版）` }).waitFor();
    expect(await page.getByRole("checkbox", { name: `${title}（易读版）` }).isChecked()).toBe(true);
    await expectEveryDisplay(page, { where: "log outreach", allowed });
    await typeInto(page, field(page, "覆盖人数"), "1");
    await typeInto(page, field(page, "触达人数"), "2");
    await typeInto(page, combo(page, "添加残疾人"), "江不闻");
    await page.getByRole("option", { name: /江不闻/u }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText("这种方式不适合江不闻").waitFor();
    // one goes on in the field for the next
    const add = combo(page, "添加残疾人");
    await expect.poll(() => add.evaluate((it) => it === document.activeElement)).toBe(true);
    await pressOn(page, button(page, "登记"));
    await page.getByText("触达人数不能多于覆盖人数").first().waitFor();
    await typeInto(page, field(page, "触达人数"), "1");
    await pressOn(page, button(page, "登记"));
    await arriveAt(page, "语音电话");
    await page.reload();
    await page.getByText("该方式不适合此人").waitFor();
    await expectEveryDisplay(page, { where: "an entry", allowed });
    await pressOn(page, link(page, "任务已由此完成"));
    await arriveAt(page, plan);
    await page.getByText("已完成", { exact: true }).first().waitFor();
  });
  await visit(browser, site, { login: keeper, path: "/outreach" }, async (page) => {
    await link(page, "语音电话").first().waitFor();
    await page.goto(`${site.address}/outreach?from=2020-02-29&to=2020-02-28`);
    // at the field, and in the list's place, since a phone folds the fields away
    await expect.poll(() => page.getByText("截止日期早于开始日期").count()).toBe(2);
    await page.goto(`${site.address}/outreach?from=2020-02-29`);
    await link(page, "语音电话").first().waitFor();
    await expectEveryDisplay(page, { where: "the log of outreach", allowed });
    await pressOn(page, link(page, "语音电话").first());
    await pressOn(page, button(page, "撤回"));
    const dialog = page.getByRole("dialog");
    await pressOn(page, dialog.getByRole("button", { name: "撤回" }));
    await dialog.getByText("请填写撤回原因").first().waitFor();
    await expectEveryDisplay(page, { where: "withdraw an entry", allowed, ways: overlayDisplays });
    await typeInto(page, field(page, "撤回原因"), "登记有误");
    await pressOn(page, dialog.getByRole("button", { name: "撤回" }));
    await page.getByText(/已撤回：登记有误/u).waitFor();
  });
  await visit(browser, site, { login: keeper, path: "/field" }, async (page) => {
    const card = page.getByRole("link", { name: new RegExp(plan, "u") });
    await pressOn(page, card);
    await page.getByRole("heading", { level: 1, name: new RegExp(plan, "u") }).waitFor();
    await pressOn(page, button(page, "登记"));
    await page.getByText("请填写覆盖人数").first().waitFor();
    await expectEveryDisplay(page, { where: "a task in the field", allowed });
    await typeInto(page, field(page, "覆盖人数"), "12");
    await pressOn(page, button(page, "登记"));
    await page.getByRole("heading", { level: 1, name: "外勤" }).waitFor();
    // it was sent, and the list was read again
    await card.waitFor({ state: "detached" });
  });
  await visit(browser, site, { login: "county.admin", path }, async (page) => {
    await link(page, "合江县盲人协会").first().waitFor();
    await page
      .getByText(/^已签收$/u)
      .first()
      .waitFor();
  });
});

it("an office without tasks sees the plans of its own alone", async () => {
  await visit(browser, site, { login: "blind.officer", path: "/plans" }, async (page) => {
    await page.getByText("还没有下达过计划").waitFor();
    // whoever makes none is not told to
    await page.getByText("下达的计划会列在这里").waitFor();
    await expectEveryDisplay(page, { where: "plans", allowed });
  });
});
