import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sharedBrowser } from "./browser.ts";
import { startConsole, type ConsoleServer } from "./console-server.ts";
import { openContext, plainDisplay } from "./display.ts";
import { expectSmallFirstLoad, meterScripts } from "./first-load.ts";

let browser: Browser;
let server: ConsoleServer;

/**
 * What every page loads, whichever it is; each page's own part comes on top, 200 kB in all. A route
 * more is some 200 bytes of it: its address, and the list of files to fetch with it.
 */
const everyPageLimit = 165_000;

beforeAll(async () => {
  [browser, server] = await Promise.all([sharedBrowser(), startConsole()]);
});

afterAll(async () => {
  await server?.close();
});

it("loads little before any page, and the check can fail", async () => {
  const context = await openContext(browser, plainDisplay);
  const page = await context.newPage();
  const meter = meterScripts(page);
  await page.goto(`${server.address}/nowhere`);
  await page.getByRole("heading", { level: 1, name: "没有找到这个页面" }).waitFor();
  expectSmallFirstLoad(meter, "not found", everyPageLimit);
  expect(() => expectSmallFirstLoad(meter, "seeded", 1_000)).toThrow("first load");
  await context.close();
});
