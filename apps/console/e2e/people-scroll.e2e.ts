import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connected } from "../../api/src/testing/connected.ts";
import { manyPeople } from "../../api/src/testing/many-people.ts";
import { sharedBrowser } from "./browser.ts";
import { keeper } from "./people-world.ts";
import { startSite, type Site } from "./site.ts";
import { visit } from "./visit.ts";

let browser: Browser;
let site: Site;
const count = 3_000;

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
  await manyPeople({ change }, { office: "510522001001", count });
});

afterAll(async () => {
  await site?.close();
});

/** Writes as the owner of the database, in the name of the system. */
async function change(statement: string, values: unknown[] = []): Promise<void> {
  await connected(site.ownerUrl, async (client) => {
    await client.query("begin");
    await client.query("select access.begin_system('test', null, 'person:write', 'test')");
    await client.query(statement, values);
    await client.query("commit");
  });
}

/**
 * How much of the time the page may be held up by tasks over 50 ms. On a quiet machine there are
 * none; a busy one stretches every task.
 */
const mostHeld = 0.4;

it("scrolls through thousands without holding the page up, and the check can fail", async () => {
  await visit(browser, site, { login: keeper, path: "/people?scroll=true" }, async (page) => {
    await page.getByText(`共 3,000 人`).waitFor();
    await page.waitForLoadState("networkidle");
    await watchTasks(page);
    const began = performance.now();
    const most = await scrollToEnd(page);
    await page.getByText(`已载入 3,000 人`).waitFor();
    expect(most, "rows in the page").toBeLessThan(500);
    expect(await page.getByRole("table").getAttribute("aria-rowcount")).toBe(String(count + 1));
    await page.locator(`tr[aria-rowindex="${count + 1}"]`).waitFor();
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.locator(`tr[aria-rowindex="2"]`).waitFor();
    const held = (await longTasks(page)).reduce((sum, ms) => sum + ms, 0);
    expect(held / (performance.now() - began), "share of the time held up").toBeLessThan(mostHeld);
    await page.evaluate(() =>
      setTimeout(() => {
        const until = performance.now() + 2_000;
        while (performance.now() < until);
      }),
    );
    await expect.poll(async () => Math.max(0, ...(await longTasks(page)))).toBeGreaterThan(1_500);
  });
});

/** Notes from now on every task that the browser calls long. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: "longtask" });
  });
}

async function longTasks(page: Page): Promise<number[]> {
  return await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
}

/** Turns the wheel to the end of the list; gives the most rows that stood in the page at once. */
async function scrollToEnd(page: Page): Promise<number> {
  let most = 0;
  for (let turns = 0; turns < 600; turns += 1) {
    await page.mouse.wheel(0, 900);
    const { rows, isEnd } = await page.evaluate(() => ({
      rows: document.querySelectorAll("tbody tr").length,
      isEnd:
        document.body.textContent.includes("已载入 3,000 人") &&
        window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2,
    }));
    most = Math.max(most, rows);
    if (isEnd) return most;
  }
  throw new Error("The end of the list did not come.");
}
