import { access } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

const names = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
];

const usualPlaces: readonly string[] = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Quiet: no traffic of the browser's own, and no sandbox where the kernel offers root none. Scripts are
 * not optimised: a test's page is gone before that has paid, and it took a seventh of all it costs.
 */
const quietArguments = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu",
  "--js-flags=--no-maglev,--no-opt",
];

let shared: Promise<Browser> | undefined;
/** Every browser of this process, a file's own ones too. */
const running = new Set<Browser>();

/**
 * The browser of this process, for one test file after the other: starting one costs more than most
 * tests. What the file before has left open is closed; the browser itself ends with the process.
 */
export async function sharedBrowser(): Promise<Browser> {
  const before = await shared?.catch(() => undefined);
  if (before?.isConnected() !== true) shared = launchBrowser();
  const browser = await (shared as Promise<Browser>);
  await Promise.all(browser.contexts().map((context) => context.close()));
  return browser;
}

/** The pages that are open in the browsers of this process. */
export function openPages(): Page[] {
  return [...running].flatMap((browser) => browser.contexts().flatMap((each) => each.pages()));
}

/**
 * Starts a Chromium: the one named by `CHROMIUM_PATH`, else an installed Chrome, Chromium or Edge,
 * else the one that came with the packages.
 */
export async function launchBrowser(extraArguments: readonly string[] = []): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: (await findInstalled()) ?? (await unpackBundled()),
    // without a locale of UTF-8 a downloaded file loses its Chinese name
    env: { ...process.env, LC_ALL: "C.UTF-8" },
    args: [...quietArguments, ...(isRoot ? ["--no-sandbox"] : []), ...extraArguments],
  });
  running.add(browser);
  browser.once("disconnected", () => running.delete(browser));
  return browser;
}

async function findInstalled(): Promise<string | undefined> {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (await exists(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  for (const path of [...onPath, ...usualPlaces]) {
    if (await exists(path)) return path;
  }
  return undefined;
}

/** Its own arguments are for one page in a short-lived function: in one process it dies with a context. */
async function unpackBundled(): Promise<string> {
  const { default: bundled } = await import("@sparticuz/chromium");
  return await bundled.executablePath();
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
