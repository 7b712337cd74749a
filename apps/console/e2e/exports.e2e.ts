import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../../api/src/testing/client.ts";
import { freshKey } from "../../api/src/testing/database.ts";
import { registered } from "../../api/src/testing/people.ts";
import { sharedBrowser } from "./browser.ts";
import { button, confirm, link } from "./controls.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { pressOn } from "./keys.ts";
import { expectNoLoss } from "./no-loss.ts";
import { startSite, type Site } from "./site.ts";
import { visit } from "./visit.ts";

let browser: Browser;
let site: Site;

const at = { login: "fuyang.admin", path: "/exports" };

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
  const officer = await signedIn(site.address, "fuyang.officer");
  const { officeByCode } = await officer.ok<{ officeByCode: { office: { id: string } } }>(
    `{ officeByCode(code: "510522001001") { office { id } } }`,
  );
  await registered(officer, officeByCode.office.id);
});

afterAll(async () => {
  await site?.close();
});

/** Orders an export as whoever looks at the page. */
async function order(page: Page, inFull = false): Promise<void> {
  const field = inFull ? "exportPeopleInFull" : "exportPeople";
  const type = inFull ? "ExportPeopleInFullInput" : "ExportPeopleInput";
  const input = {
    filter: {},
    columns: ["NAME", "ID_NUMBER"],
    idempotencyKey: freshKey(),
    ...(inFull && { purpose: "年度数据核对" }),
  };
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`;
  const response = await page.request.post(`${site.address}/graphql`, {
    data: { query, variables: { input } },
  });
  expect(await response.json()).toEqual({ data: { [field]: { __typename: "PeopleExport" } } });
}

/** Keeps the exports as they are being written, however fast the worker is. */
async function heldBack(page: Page): Promise<void> {
  const running = { state: "RUNNING", total: 35_218, done: 12_000, file: null };
  await page.route("**/graphql", async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { data?: { exports?: { nodes: object[] } } };
    for (const node of body.data?.exports?.nodes ?? []) Object.assign(node, running);
    await route.fulfill({ json: body });
  });
}

describe("the viewer's exports", () => {
  it("begin empty and lead to the registry", async () => {
    await visit(browser, site, at, async (page) => {
      await page.getByText("还没有导出").waitFor();
      await expectEveryDisplay(page, { where: "no exports" });
      await pressOn(page, link(page, "去残疾人名册"));
      await page.waitForURL("**/people**");
    });
  });

  it("are fetched by keyboard when they are ready, without the page being loaded anew", async () => {
    await visit(browser, site, at, async (page) => {
      await order(page);
      await page.reload();
      await link(page, "下载").waitFor();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        pressOn(page, link(page, "下载")),
      ]);
      expect(download.suggestedFilename()).toMatch(/^残疾人名册_\d{8}\.xlsx$/u);
      const bytes = await readFile(await download.path());
      expect(bytes.subarray(0, 2).toString()).toBe("PK");
      await order(page, true);
      await page.reload();
      await page.getByText("用途：年度数据核对").waitFor();
      await expectEveryDisplay(page, { where: "exports" });
      await expectNoLoss(page, "exports");
    });
  });

  it("show how far they are and can be stopped", async () => {
    await visit(browser, site, { ...at, path: "/today" }, async (page) => {
      await heldBack(page);
      await page.goto(`${site.address}/exports`);
      await page.getByRole("progressbar").first().waitFor();
      await page.getByText("12,000 / 35,218").first().waitFor();
      await expectEveryDisplay(page, { where: "exports under way", ways: overlayDisplays });
      await pressOn(page, button(page, "停止").first());
      await page.getByRole("alertdialog").waitFor();
      await expectEveryDisplay(page, { where: "stop an export", ways: overlayDisplays });
      await page.unroute("**/graphql");
      await pressOn(page, confirm(page, "停止"));
      await link(page, "下载").first().waitFor();
    });
  });
});
