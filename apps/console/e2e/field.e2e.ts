import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../../api/src/testing/client.ts";
import { connected } from "../../api/src/testing/connected.ts";
import { freshKey } from "../../api/src/testing/database.ts";
import { launchBrowser } from "./browser.ts";
import { expectEveryDisplay } from "./every-display.ts";
import { walkByKeyboard } from "./keyboard.ts";
import { pressOn } from "./keys.ts";
import { startSite, type Site } from "./site.ts";
import { openAs } from "./visit.ts";

let browser: Browser;
let site: Site;
const worker = "g510522001001-1";

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  await arrange();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A rule for reports, and somebody at home in the worker's grid. */
async function arrange(): Promise<void> {
  const admin = await signedIn(site.address, "county.admin");
  const { offices } = await admin.ok<{ offices: { nodes: { id: string }[] } }>(
    `{ offices(first: 1, filter: { kinds: [COUNTY_FEDERATION] }) { nodes { id } } }`,
  );
  const own = await signedIn(site.address, worker);
  const { viewer } = await own.ok<{ viewer: { posts: { officeId: string }[] } }>(
    "{ viewer { posts { officeId } } }",
  );
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format();
  for (const kind of ["DAILY_REPORT", "FOLLOW_UP"]) {
    await admin.ok(
      `mutation ($input: CreateDutyRuleInput!) { createDutyRule(input: $input) { __typename } }`,
      {
        input: {
          kind,
          officeId: offices.nodes[0]?.id,
          windows: [{ start: "00:00", due: "23:58", end: "23:59" }],
          everyNDays: 1,
          workingDaysOnly: false,
          validFrom: today,
          idempotencyKey: freshKey(),
        },
      },
    );
  }
  await admin.ok(
    `mutation ($input: OpenControlInput!) { openControl(input: $input) { __typename } }`,
    {
      input: {
        officeId: viewer.posts[0]?.officeId,
        categoryCode: "home_isolation",
        anchorOn: today,
        resident: { name: "周建国", sex: "MALE", phone: "12890000001" },
        idempotencyKey: freshKey(),
      },
    },
  );
}

async function count(query: string): Promise<number> {
  return await connected(site.ownerUrl, async (client) => {
    await client.query("begin");
    await client.query("select access.begin_system('test', null, 'duty:manage', 'test')");
    const { rows } = await client.query<{ count: string }>(query);
    await client.query("rollback");
    return Number(rows[0]?.count);
  });
}

describe("field work", () => {
  it("goes on without a network, and nothing is lost or done twice", async () => {
    const context = await openAs(browser, site, worker);
    const page = await context.newPage();
    await page.goto(`${site.address}/field`);
    const report = page.getByRole("link", { name: /今日日报告/u });
    const visit = page.getByRole("link", { name: /周\*国|周\*\*/u });
    await report.waitFor();
    await visit.waitFor();
    await expectEveryDisplay(page, { where: "field" });
    await walkByKeyboard(page, "field");
    // the pages are on the device once the worker is at its post
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

    await context.setOffline(true);
    await page.reload();
    await page.getByText("没有网络。清单和表单仍可使用").waitFor();
    await pressOn(page, report);
    await page.getByRole("button", { name: "零报告（今天无情况）" }).waitFor();
    await pressOn(page, page.getByRole("button", { name: "零报告（今天无情况）" }));
    await page.getByText("1 条记录待发送").waitFor();
    await pressOn(page, visit);
    await page.getByRole("textbox", { name: /体温/u }).fill("99");
    await pressOn(page, page.getByRole("button", { name: "保存" }));
    await page.getByRole("alert").or(page.getByText("错误：").first()).first().waitFor();
    await page.getByRole("textbox", { name: /体温/u }).fill("36.5");
    // what was announced to a screen reader is taken away after some seconds
    await expect.poll(() => page.locator("[role=log] [role=img]").count()).toBe(0);
    await expectEveryDisplay(page, { where: "field, follow-up", allowed: ["QQ"] });
    await pressOn(page, page.getByRole("button", { name: "保存" }));
    await page.getByText("2 条记录待发送").waitFor();
    expect(await count("select count(*) from prevent.daily_report")).toBe(0);
    // what is kept outlives the page
    await page.reload();
    await page.getByText("2 条记录待发送").waitFor();
    await page.getByRole("link", { name: "查看待发送的记录" }).click();
    await page.getByRole("heading", { level: 1, name: "待发送的记录" }).waitFor();
    await expectEveryDisplay(page, { where: "outbox" });

    await context.setOffline(false);
    await page.getByText("没有待发送的记录").waitFor();
    expect(await count("select count(*) from prevent.daily_report")).toBe(1);
    expect(await count("select count(*) from prevent.follow_up")).toBe(1);
    await context.close();
  });
});
