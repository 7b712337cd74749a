import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sharedBrowser } from "./browser.ts";
import { startConsole, type ConsoleServer } from "./console-server.ts";
import { openContext, plainDisplay } from "./display.ts";
import { expectNone } from "./expect-none.ts";
import { expectSmallFirstLoad, firstLoadLimit, meterScripts } from "./first-load.ts";
import { scriptsOfEveryPage } from "./page-scripts.ts";

let browser: Browser;
let server: ConsoleServer;

/**
 * What every page loads, whichever it is; each page's own part comes on top, 200 kB in all. A route
 * more is some 200 bytes of it: its address, and the list of files to fetch with it.
 */
const everyPageLimit = 158_000;

/** Pages within the limit for a first load. A page that comes within it is added and stays. */
const within = [
  "today-frame",
  "field-frame",
  "account-page",
  "chart-page",
  "moves-page",
  "notice-page",
  "outbox-page",
];

/** The other pages, opened directly: what forms and tables bring along may grow no more. */
const othersLimit = 350_000;

/** A page comes in this many files at most: each costs the browser and the line its own. */
const mostFiles = 55;

/** Shows every part there is. */
const showcase = "showcase-frame";

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

it("keeps every page that the routes name within its limit, and the check can fail", () => {
  const pages = scriptsOfEveryPage();
  for (const name of [...within, showcase]) {
    expect(pages.some(({ page }) => page.endsWith(`/${name}.tsx`))).toBe(true);
  }
  const tooLarge = (limitOf: (name: string) => number) =>
    pages.flatMap(({ page, bytes }) => {
      const name = page.replace(/^.*\/(.*)\.tsx$/u, "$1");
      const limit = limitOf(name);
      return name === showcase || bytes <= limit ? [] : [`${page}: ${bytes} of ${limit}`];
    });
  const limitOf = (name: string) => (within.includes(name) ? firstLoadLimit : othersLimit);
  expectNone(tooLarge(limitOf), "first load in bytes");
  expect(tooLarge(() => everyPageLimit)).toHaveLength(pages.length - 1);
  expectNone(
    pages.flatMap(({ page, files }) => (files <= mostFiles ? [] : [`${page}: ${files}`])),
    "files of a page",
  );
});
