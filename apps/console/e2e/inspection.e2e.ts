import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connected } from "../../api/src/testing/connected.ts";
import { sharedBrowser } from "./browser.ts";
import { button, link } from "./controls.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { arriveAt, pressOn, tabTo, typeInto } from "./keys.ts";
import { expectOnPaper } from "./on-paper.ts";
import { startSite, type Site } from "./site.ts";
import { visit } from "./visit.ts";

let browser: Browser;
let site: Site;
const lineId = randomUUID();

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
  await lineOf(lineId, "fuyang.officer", 0);
});

let templates = 0;
/** A line of a leader so many days from today, by a template of its own. */
async function lineOf(id: string, login: string, offset: number): Promise<string> {
  templates += 1;
  const name = `错时巡查${templates}`;
  await connected(site.ownerUrl, (client) =>
    client.query(`begin; select access.begin_system('test', null, 'staff:manage', 'test');
    with t as (insert into prevent.inspection_template (office_id, name, items)
      select office_id, '${name}', E'消毒记录\\n体温登记' from staff.member where login = 'fuyang.officer' returning id)
    insert into prevent.roster_line (id, office_id, incident_id, template_id, template_name, items, on_day, leader_id, leader_name)
    select '${id}', o.id, i.id, t.id, '${name}', E'消毒记录\\n体温登记', (now() at time zone 'Asia/Shanghai')::date + ${offset}, m.id, m.name
      from t, organisation.office o, staff.member m, response.incident i join organisation.office c on c.id = i.office_id
     where o.code = '510522001001' and m.login = '${login}' and c.code = '510522' and i.kind = 'epidemic';
    commit`),
  );
  return id;
}

afterAll(async () => {
  await site?.close();
});

const officer = "fuyang.officer";
/** One blue point, as a PNG. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPj/HwADAgH/eL9GtQAAAABJRU5ErkJggg==",
  "base64",
);

/** What was announced of a button that has gone: it stays in the page for some seconds. */
async function silence(page: Page): Promise<void> {
  await expect
    .poll(() => page.locator("[data-live-announcer] [role=img]").count(), { timeout: 15_000 })
    .toBe(0);
}

describe("a leader, by keyboard alone", () => {
  it("checks in, records a finding with a photo, and follows it to its end", async () => {
    await visit(browser, site, { login: officer, path: "/inspections" }, async (page) => {
      await expectEveryDisplay(page, { where: "inspections" });
      await page.goto(`${site.address}/inspections/${lineId}`);
      await pressOn(page, button(page, "签到"));
      const item = page.getByRole("combobox", { name: /^检查项目/u });
      await tabTo(page, item);
      await page.keyboard.press("ArrowDown");
      await typeInto(page, page.getByRole("textbox", { name: /^问题描述/u }), "第二次消毒未登记");
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        button(page, "选择照片").click(),
      ]);
      await chooser.setFiles({ name: "现场.png", mimeType: "image/png", buffer: picture });
      await page.getByText("第 1 张已上传").waitFor();
      await expectEveryDisplay(page, { where: "a finding with a photo" });
      await pressOn(page, button(page, "登记问题"));
      await page.getByRole("heading", { name: "发现的问题" }).waitFor();
      const photo = page.getByRole("img", { name: "第 1 张照片，打开原图" });
      await expect
        .poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalWidth))
        .toBe(1);
      await pressOn(page, link(page, "消毒记录"));
      await arriveAt(page, "责任链");
      await typeInto(page, page.getByRole("textbox", { name: /^整改情况/u }), "已补登记");
      await pressOn(page, button(page, "提交整改"));
      await typeInto(page, page.getByRole("textbox", { name: /^复查意见/u }), "现场核实无误");
      await silence(page);
      await expectEveryDisplay(page, { where: "dossier" });
      await expectOnPaper(page, "dossier");
      await pressOn(page, button(page, "复查通过，销号"));
      await page.getByText("已销号").waitFor();
    });
  });

  it("finds the day's inspection in the day's work, and the way to it", async () => {
    await visit(browser, site, { login: officer, path: "/" }, async (page) => {
      await page.getByText("到 1 个单位巡查").waitFor();
      await pressOn(page, link(page, "去巡查"));
      await page.getByText("错时巡查").waitFor();
      expect(new URL(page.url()).pathname).toBe(`/inspections/${lineId}`);
    });
  });

  it("asks a colleague to swap, who agrees; both see what became of it", async () => {
    const reason = `当天要开会 ${Date.now() % 100_000}`;
    const mine = await lineOf(randomUUID(), officer, 1);
    await lineOf(randomUUID(), "fuyang.admin", 2);
    await visit(browser, site, { login: officer, path: `/inspections/${mine}` }, async (page) => {
      await pressOn(page, button(page, "申请调班"));
      await pressOn(page, button(page, "提交申请"));
      await page.getByText("请选择与哪一班调换").first().waitFor();
      await expectEveryDisplay(page, { where: "asking to swap", ways: overlayDisplays });
      await tabTo(page, page.getByRole("combobox", { name: /^与哪一班调换/u }));
      await page.keyboard.press("End");
      await typeInto(page, page.getByRole("textbox", { name: /^调班原因/u }), reason);
      await pressOn(page, button(page, "提交申请"));
      await page.getByText("已提交，等待对方答复。").waitFor();
      await page.getByText(reason).waitFor();
      expect(await button(page, "同意调班").count()).toBe(0);
    });
    await visit(browser, site, { login: "fuyang.admin", path: "/inspections" }, async (page) => {
      const swap = page.getByRole("article").filter({ hasText: reason });
      await swap.getByText("待对方确认").waitFor();
      await expectEveryDisplay(page, { where: "a swap to be answered" });
      await pressOn(page, swap.getByRole("button", { name: "同意调班" }));
      await swap.getByText("已调班", { exact: true }).waitFor();
    });
  });

  it("sees what a roster is made of, in every display", async () => {
    await visit(browser, site, { login: officer, path: "/inspections/roster" }, async (page) => {
      await page.getByText("巡查领导（至少两人）").waitFor();
      await button(page, "生成").click();
      await page.getByText("请选择模板、至少一个单位和至少两名领导").waitFor();
      await expectEveryDisplay(page, { where: "roster" });
    });
  });
});
