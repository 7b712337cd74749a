import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { signedIn } from "../../api/src/testing/client.ts";
import { collectPageErrors, openContext, plainDisplay, type Display } from "./display.ts";
import type { Site } from "./site.ts";

type SignIn = { readonly cookie: string; readonly staffId: string };

/** Sign-ins by site and login: an administrator's code is good once, a session for all day. */
const signIns = new Map<string, Promise<SignIn>>();

/**
 * A browser context in which a demo account is signed in already, on a device that is theirs: it
 * keeps the display it was given.
 */
export async function openAs(
  browser: Browser,
  site: Site,
  login: string,
  display: Display = plainDisplay,
): Promise<BrowserContext> {
  const context = await openContext(browser, display);
  const key = `${site.address} ${login}`;
  const known = signIns.get(key) ?? signIn(site, login);
  signIns.set(key, known);
  const { cookie, staffId } = await known;
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: site.address }]);
  await context.addInitScript((id) => localStorage.setItem("wuzi.display.owner", id), staffId);
  return context;
}

async function signIn(site: Site, login: string): Promise<SignIn> {
  const client = await signedIn(site.address, login);
  const { viewer } = await client.ok<{ viewer: { id: string } }>("{ viewer { id } }");
  return { cookie: client.cookie, staffId: viewer.id };
}

export type Visit = {
  login: string;
  path: string;
  display?: Display;
  /** What the page is meant to write as an error, where the test breaks something. */
  errors?: readonly string[];
};

/** Opens a page of the console as somebody, looks at it, and expects it to have written no error. */
export async function visit(
  browser: Browser,
  site: Site,
  { login, path, display = plainDisplay, errors: expected = [] }: Visit,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await openAs(browser, site, login, display);
  const page = await context.newPage();
  const errors = collectPageErrors(page);
  await page.goto(`${site.address}${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await look(page);
  expect(errors, `${path}, ${display.name}: errors in the page`).toEqual(expected);
  await context.close();
}
