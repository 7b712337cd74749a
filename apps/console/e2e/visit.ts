import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { signedIn, type TestClient } from "../../api/src/testing/client.ts";
import {
  collectPageErrors,
  keepDisplay,
  newContext,
  openContext,
  plainDisplay,
  type Display,
} from "./display.ts";
import { freshPage, keepPage } from "./kept-page.ts";
import type { Site } from "./site.ts";

type SignIn = { readonly client: TestClient; readonly staffId: string };

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
  await enter(context, site, login);
  return context;
}

async function enter(context: BrowserContext, site: Site, login: string): Promise<void> {
  await giveCookie(context, site, login);
  const { staffId } = await signedInOnce(site, login);
  await context.addInitScript((id) => localStorage.setItem("wuzi.display.owner", id), staffId);
}

async function giveCookie(context: BrowserContext, site: Site, login: string): Promise<void> {
  const { cookie } = (await signedInOnce(site, login)).client;
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: site.address }]);
}

async function signedInOnce(site: Site, login: string): Promise<SignIn> {
  const key = `${site.address} ${login}`;
  const known = signIns.get(key) ?? signIn(site, login);
  signIns.set(key, known);
  return await known;
}

async function signIn(site: Site, login: string): Promise<SignIn> {
  const client = await signedIn(site.address, login);
  const { viewer } = await client.ok<{ viewer: { id: string } }>("{ viewer { id } }");
  return { client, staffId: viewer.id };
}

/** Who visits as this account, for what a test asks of the API itself: a code is good once. */
export async function clientOf(site: Site, login: string): Promise<TestClient> {
  return (await signedInOnce(site, login)).client;
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
  const page = await visitorPage(browser, site, login, display);
  const errors = collectPageErrors(page);
  await page.goto(`${site.address}${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await look(page);
  expect(errors, `${path}, ${display.name}: errors in the page`).toEqual(expected);
  await keepPage(page, display);
}

/** Contexts that visits to a site share, so that only the first fetches and compiles every script. */
const visitors = new WeakMap<Site, Map<string, Promise<BrowserContext>>>();

/** Each visit begins as on a new device: signed in, nothing stored, only the scripts are known. */
async function visitorPage(
  browser: Browser,
  site: Site,
  login: string,
  display: Display,
): Promise<Page> {
  const known = visitors.get(site) ?? new Map<string, Promise<BrowserContext>>();
  visitors.set(site, known);
  const key = `${login} ${display.name}`;
  const opened = known.get(key) ?? openVisitor(browser, site, login, display);
  known.set(key, opened);
  const context = await opened;
  // the visit before may have signed out
  await giveCookie(context, site, login);
  return await freshPage(context);
}

async function openVisitor(
  browser: Browser,
  site: Site,
  login: string,
  display: Display,
): Promise<BrowserContext> {
  const context = await newContext(browser, display);
  await context.addInitScript(() => {
    if (sessionStorage.getItem("test.visited") !== null) return;
    localStorage.clear();
    sessionStorage.setItem("test.visited", "yes");
  });
  await keepDisplay(context, display);
  await enter(context, site, login);
  return context;
}
