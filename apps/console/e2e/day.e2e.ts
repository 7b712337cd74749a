import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signedIn } from "../../api/src/testing/client.ts";
import { sharedBrowser } from "./browser.ts";
import { button, combo, confirm, field } from "./controls.ts";
import { countedByUnit, dutiesOfTheDay, toldByUnit } from "./day-world.ts";
import { displays, plainDisplay } from "./display.ts";
import { arriveAt, chooseIn, pressOn, searchIn, tabTo, typeInto } from "./keys.ts";
import { startSite, type Site } from "./site.ts";
import { openAs } from "./visit.ts";

let browser: Browser;
let site: Site;

const worker = "g510522001001-1";
const hall = "街道办事大厅";
const phone = displays.find(({ name }) => name === "light 390") ?? plainDisplay;

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
  await dutiesOfTheDay(site, { code: "510522001", hall });
});

afterAll(async () => {
  await site?.close();
});

/** A place of work: a browser of one's own, signed in. */
async function sitDown(login: string, path: string, display = plainDisplay) {
  const context = await openAs(browser, site, login, display);
  const page = await context.newPage();
  await page.goto(`${site.address}${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { context, page };
}

/** The name of the worker's grid, and who works there. */
async function theGrid(): Promise<{ name: string; worker: string }> {
  const own = await signedIn(site.address, worker);
  const { viewer } = await own.ok<{
    viewer: { name: string; posts: { officeName: string }[] };
  }>("{ viewer { name posts { officeName } } }");
  return { name: viewer.posts[0]?.officeName ?? "", worker: viewer.name };
}

const unit = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

it("one day of the response: street officer, grid worker without a network, leader, auditor", async () => {
  const grid = await theGrid();
  // somebody else each time it is tried
  const comer = `武归${"甲乙丙丁戊己庚辛"[Date.now() % 8] ?? ""}`;
  const leader = await sitDown("county.leader", "/units");
  await unit(leader.page, "符阳街道").getByText("0/1（0%）").first().waitFor();
  await leader.page.getByText("实时更新").waitFor();

  const officer = await sitDown("fuyang.officer", "/today");
  await takesIn(officer.page, comer, grid.name);
  await disinfects(officer.page);

  const field = await sitDown(worker, "/field", phone);
  await worksOffline(field, comer);

  await unit(leader.page, "符阳街道").getByText("1/1（100%）").first().waitFor();
  const street = async () =>
    (await countedByUnit(site)).find((each) => each.unit === "510522001") ?? {
      reports: "",
      followUps: "",
    };
  // what was done without a network arrives one after the other
  await expect.poll(async () => (await street()).followUps).toBe("1/1");
  await expect.poll(async () => (await street()).reports).toMatch(/^1\/\d+$/u);
  expect(await toldByUnit(site, "county.leader")).toEqual(await countedByUnit(site));
  const { reports } = await street();
  await unit(leader.page, "符阳街道")
    .getByText(new RegExp(`^${reports}`, "u"))
    .waitFor();

  await seesTheReport(officer.page);
  const auditor = await sitDown(
    "county.auditor",
    `/audit?actor=${encodeURIComponent(grid.worker)}`,
  );
  await auditor.page.getByRole("row").filter({ hasText: "随访" }).first().waitFor();
  await auditor.page.getByRole("row").filter({ hasText: "日报告" }).first().waitFor();
  for (const { context } of [leader, officer, field, auditor]) await context.close();
}, 300_000);

/** Somebody has come home: a line in the ledger, and under control from today. */
async function takesIn(page: Page, name: string, grid: string): Promise<void> {
  await page.goto(`${site.address}/arrivals/new`);
  await searchIn(page, combo(page, "所在网格"), grid, grid);
  await typeInto(page, page.getByRole("textbox", { name: /^姓名/u }), name);
  await tabTo(page, page.getByRole("radio", { name: "男" }));
  await page.keyboard.press("Space");
  await typeInto(page, page.getByRole("textbox", { name: /^联系电话/u }), "13800000001");
  await typeInto(page, page.getByRole("textbox", { name: /^来自何地/u }), "湖北省武汉市");
  await tabTo(page, page.getByRole("combobox", { name: /^交通方式/u }));
  await page.keyboard.press("ArrowDown");
  await pressOn(page, button(page, "登记"));
  await arriveAt(page, name);
  await pressOn(page, button(page, "纳入管控"));
  await chooseIn(page, page.getByRole("alertdialog").getByRole("combobox"), "居家隔离");
  await pressOn(page, confirm(page, "纳入管控"));
  await page.getByText("已纳入管控").first().waitFor();
}

async function disinfects(page: Page): Promise<void> {
  await page.goto(`${site.address}/today`);
  await page.getByRole("heading", { level: 3, name: /今天还要消毒 1 次/u }).waitFor();
  await pressOn(page, page.getByRole("listitem").filter({ hasText: "还要消毒" }).getByRole("link"));
  await arriveAt(page, "消毒");
  await pressOn(page, button(page, `已消毒：${hall}`));
  await page.getByText(`已登记消毒：${hall}。`).waitFor();
}

/** In the stairwell: the day's report and a visit wait on the phone, and go out once there is a signal. */
async function worksOffline(
  { context, page }: { context: BrowserContext; page: Page },
  name: string,
): Promise<void> {
  const report = page.getByRole("link", { name: /今日日报告/u });
  const visit = page.getByRole("link").filter({ hasText: `${[...name][0] ?? ""}*` });
  await report.waitFor();
  await visit.waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await context.setOffline(true);
  await page.reload();
  await pressOn(page, report);
  await pressOn(page, button(page, "零报告（今天无情况）"));
  await page.getByText("1 条记录待发送").waitFor();
  await pressOn(page, visit);
  await typeInto(page, field(page, "体温（℃）"), "36.5");
  await pressOn(page, button(page, "保存"));
  await page.getByText("2 条记录待发送").waitFor();
  await context.setOffline(false);
  // what is done leaves the list by itself
  await report.waitFor({ state: "detached" });
  await page.getByText(/条记录待发送/u).waitFor({ state: "detached" });
}

/** The community has one report, without news. */
async function seesTheReport(page: Page): Promise<void> {
  await page.goto(`${site.address}/reports`);
  const community = page.getByRole("row").filter({ hasText: "百花亭社区" }).first();
  const zero = page.getByRole("columnheader", { name: "零报告" });
  await zero.waitFor();
  const column = await zero.evaluate((cell: HTMLTableCellElement) => cell.cellIndex);
  await expect.poll(() => community.locator("th, td").nth(column).innerText()).toBe("1");
}
