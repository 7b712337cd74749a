import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../../api/src/testing/client.ts";
import { sharedBrowser } from "./browser.ts";
import { button, combo, confirm, field, link } from "./controls.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { arriveAt, pressOn, searchIn, tabTo, typeInto } from "./keys.ts";
import { expectOnPaper } from "./on-paper.ts";
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

interface Contracts {
  areaContracts: {
    nodes: { id: string; version: number; office: { name: string; kind: string } }[];
  };
}

const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);

/** Types a calendar day into the parts of a field. */
async function typeDay(page: Page, label: string, day: string): Promise<void> {
  const parts = page.getByRole("group", { name: label });
  await tabTo(page, parts.getByRole("spinbutton").first());
  await page.keyboard.type(day.replaceAll("-", ""));
}

describe("a county administrator, by keyboard alone", () => {
  it("sets parameters from tomorrow on, sees what they change, and takes them back", async () => {
    await visit(browser, site, { login: "county.admin", path: "/incident" }, async (page) => {
      await page.getByText("14 天").first().waitFor();
      await pressOn(page, link(page, "调整参数"));
      await arriveAt(page, "调整参数");
      await typeInto(page, field(page, "隔离天数（天）"), "90");
      await typeInto(page, field(page, "日报告截止"), "25:00");
      await page.keyboard.press("Enter");
      await page.getByText("隔离天数超出允许的范围，请核对").first().waitFor();
      await page.getByText("日报告截止请写作 08:00 的样子").first().waitFor();
      await page.getByText("请填写依据文件").first().waitFor();
      await typeInto(page, field(page, "依据文件"), "县指挥部通告第 5 号");
      await typeInto(page, field(page, "隔离天数（天）"), "21");
      await typeInto(page, field(page, "日报告截止"), "16:30");
      await typeDay(page, "生效日", tomorrow);
      await pressOn(page, button(page, "保存"));
      await arriveAt(page, "应急响应");
      await page.getByText("隔离天数：14 天 → 21 天").waitFor();
      await page.getByText("未生效").waitFor();
      // what is in force stays
      expect(await page.locator("dd").getByText("14 天", { exact: true }).count()).toBe(1);
      await pressOn(page, button(page, "撤回"));
      await pressOn(page, confirm(page, "撤回"));
      await page.getByText("隔离天数：14 天 → 21 天").waitFor({ state: "detached" });
    });
  });

  it("gives the response another name", async () => {
    await visit(browser, site, { login: "county.admin", path: "/incident" }, async (page) => {
      await pressOn(page, button(page, "更改名称"));
      await typeInto(page, page.getByRole("dialog").getByRole("textbox"), "疫情防控（演示）");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      const name = page.getByRole("heading", { level: 2, name: "疫情防控（演示）", exact: true });
      await name.waitFor();
      expect(await name.count()).toBe(1);
    });
  });

  it("finds out who was responsible, and hands the area over", async () => {
    const at = { login: "county.admin", path: "/responsibility?day=2020-02-29" };
    await visit(browser, site, at, async (page) => {
      await page.getByText("领导小组组长（未包联）").waitFor();
      await searchIn(page, combo(page, "辖区"), "榕山", "榕山镇残疾人联合会");
      await page.getByRole("heading", { level: 2, name: /榕山镇.*的包联/ }).waitFor();
      await pressOn(page, page.getByRole("button", { name: /^交接/ }).first());
      const dialog = page.getByRole("dialog");
      await tabTo(page, dialog.getByRole("radio", { name: "本系统工作人员" }));
      await page.keyboard.press("ArrowDown");
      await pressOn(page, dialog.getByRole("button", { name: "交接", exact: true }));
      await page.getByText("请填写姓名").first().waitFor();
      await typeInto(page, dialog.getByRole("textbox", { name: "姓名" }), "钱平");
      await typeInto(page, dialog.getByRole("textbox", { name: "单位及职务" }), "县民政局");
      await pressOn(page, dialog.getByRole("button", { name: "交接", exact: true }));
      await page.getByRole("dialog").waitFor({ state: "detached" });
      const who = page.getByRole("status").filter({ hasText: "依据所在机构" });
      await who.getByText("钱平（县民政局）").waitFor();
      await typeDay(page, "日期", "2020-02-28");
      await who.getByText("钱平（县民政局）").waitFor({ state: "detached" });
      expect(page.url()).toContain("day=2020-02-28");
    });
  });
});

describe("the pages of the response and of responsibility", () => {
  const names = ["mg/L"];

  it("hold in every display", async () => {
    await visit(browser, site, { login: "county.admin", path: "/incident" }, async (page) => {
      await page.getByText("14 天").first().waitFor();
      await expectEveryDisplay(page, { where: "incident", allowed: names });
      await link(page, "调整参数").click();
      await button(page, "保存").click();
      await page.getByText("请填写依据文件").first().waitFor();
      await expectEveryDisplay(page, { where: "parameters with errors", allowed: names });
      await page.goto(`${site.address}/incident/new`);
      await button(page, "启动").waitFor();
      await expectEveryDisplay(page, {
        where: "new incident",
        allowed: names,
        ways: overlayDisplays,
      });
      await page.goto(`${site.address}/responsibility`);
      await page.getByText("领导小组组长（未包联）").waitFor();
      await expectEveryDisplay(page, { where: "responsibility" });
      await button(page, "确定包联干部").click();
      await page.getByRole("dialog").waitFor();
      await expectEveryDisplay(page, { where: "start a contract", ways: overlayDisplays });
      await page.keyboard.press("Escape");
      await link(page, "责任分工图").click();
      await page.getByRole("heading", { level: 1, name: /责任分工图$/ }).waitFor();
      await expectEveryDisplay(page, { where: "chart" });
      await expectOnPaper(page, "chart");
    });
  });

  it("show a village what it may know, and nothing to change", async () => {
    const at = { login: "v510522001001", path: "/responsibility" };
    await visit(browser, site, at, async (page) => {
      await page.getByText("包联责任人", { exact: true }).first().waitFor();
      expect(await button(page, "确定包联干部").count()).toBe(0);
      await link(page, "应急响应").click();
      await page.getByText("14 天").first().waitFor();
      expect(await link(page, "调整参数").count()).toBe(0);
    });
  });
});

it("the day's page says which areas nobody answers for", async () => {
  const client = await signedIn(site.address, "county.leader");
  const admin = await openAs(browser, site, "county.admin");
  const { areaContracts } = await client.ok<Contracts>(
    "{ areaContracts(first: 100, filter: { role: LEAD }) { nodes { id version office { name kind } } } }",
  );
  const town = areaContracts.nodes.find(({ office }) => office.kind === "TOWN_FEDERATION");
  const page = await admin.newPage();
  await page.goto(`${site.address}/today`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const ended = await page.evaluate(
    async (input) => {
      const query = "mutation ($input: EndContractInput!) { endContract(input: $input) { id } }";
      const headers = { "content-type": "application/json", accept: "application/json" };
      const body = JSON.stringify({ query, variables: { input } });
      return await (await fetch("/graphql", { method: "POST", headers, body })).text();
    },
    { id: town?.id, version: town?.version, toDay: "2020-03-01" },
  );
  expect(ended).not.toContain("errors");
  await page.reload();
  await page.getByText("1 个下级辖区没有包联责任人").waitFor();
  await link(page, town?.office.name ?? "").click();
  await arriveAt(page, "责任分工");
  await page.getByText("副责任人", { exact: true }).first().waitFor();
  await admin.close();
});
