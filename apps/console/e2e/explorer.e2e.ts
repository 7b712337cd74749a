import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { signedIn, startTestServer } from "../../api/src/testing/client.ts";
import { testDatabase } from "../../api/src/testing/database.ts";
import { sharedBrowser } from "./browser.ts";

let browser: Browser;
let database: Awaited<ReturnType<typeof testDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;

beforeAll(async () => {
  database = await testDatabase("demo");
  [browser, server] = await Promise.all([
    sharedBrowser(),
    startTestServer(database.appUrl, { development: true }),
  ]);
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

/** A page that tells what it asked for and what went wrong in it. */
async function openPage(
  cookie: string,
): Promise<{ page: Page; asked: string[]; faults: string[] }> {
  const [name = "", value = ""] = cookie.split("=");
  const context = await browser.newContext();
  await context.addCookies([{ name, value, url: server.url }]);
  const page = await context.newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`${server.url}/explorer`);
  return { page, asked, faults };
}

test("the explorer loads the schema and sends a query, and asks nobody but this server", async () => {
  const { cookie } = await signedIn(server.url, "fuyang.officer");
  const { page, asked, faults } = await openPage(cookie);
  await page.getByRole("button", { name: /Execute query/ }).click();
  await page.getByText('"fuyang.officer"').waitFor();
  expect(asked.filter((url) => !url.startsWith(server.url) && !url.startsWith("data:"))).toEqual(
    [],
  );
  expect(asked.some((url) => url.endsWith("/graphql"))).toBe(true);
  expect(faults).toEqual([]);
});

test("the page's policy stops what it does not need", async () => {
  const { cookie } = await signedIn(server.url, "fuyang.officer");
  const { page, faults } = await openPage(cookie);
  const title = await page.evaluate(async () => {
    await fetch("http://127.0.0.1:9/").catch(() => undefined);
    const script = document.createElement("script");
    script.textContent = "document.title = 'changed'";
    document.body.append(script);
    return document.title;
  });
  expect(title).not.toBe("changed");
  await vi.waitFor(() => {
    expect(faults.join("\n")).toMatch(/connect-src 'self'/);
    expect(faults.join("\n")).toMatch(/script-src 'self'/);
  });
});

test("nobody sees it without signing in, and nobody at all in production", async () => {
  for (const path of ["/explorer", "/explorer/explorer.js"]) {
    const anonymous = await fetch(`${server.url}${path}`, { redirect: "manual" });
    expect(anonymous.status).toBe(303);
    expect(anonymous.headers.get("location")).toBe("/sign-in");
  }
  const production = await startTestServer(database.appUrl, { development: false });
  const { cookie } = await signedIn(production.url, "fuyang.officer");
  expect((await fetch(`${production.url}/explorer`, { headers: { cookie } })).status).toBe(404);
  await production.stop();
});
