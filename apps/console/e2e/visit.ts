import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { signedIn } from "../../api/src/testing/client.ts";
import { collectPageErrors, openContext, plainDisplay, type Display } from "./display.ts";
import type { Site } from "./site.ts";

/** Session cookies by site and login: an administrator's code is good once, a cookie for all day. */
const cookies = new Map<string, Promise<string>>();

/** A browser context in which a demo account is signed in already. */
export async function openAs(
  browser: Browser,
  site: Site,
  login: string,
  display: Display = plainDisplay,
): Promise<BrowserContext> {
  const context = await openContext(browser, display);
  const key = `${site.address} ${login}`;
  const known = cookies.get(key) ?? signedIn(site.address, login).then(({ cookie }) => cookie);
  cookies.set(key, known);
  const [name = "", value = ""] = (await known).split("=");
  await context.addCookies([{ name, value, url: site.address }]);
  return context;
}

/** Opens a page of the console as somebody, looks at it, and expects it to have written no error. */
export async function visit(
  browser: Browser,
  site: Site,
  { login, path, display = plainDisplay }: { login: string; path: string; display?: Display },
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await openAs(browser, site, login, display);
  const page = await context.newPage();
  const errors = collectPageErrors(page);
  await page.goto(`${site.address}${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await look(page);
  expect(errors, `${path}, ${display.name}: errors in the page`).toEqual([]);
  await context.close();
}
