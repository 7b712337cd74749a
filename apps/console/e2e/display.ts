import type { Browser, BrowserContext, Page } from "playwright-core";

/** One way of looking at a page. */
export type Display = {
  readonly name: string;
  readonly width: number;
  readonly theme: "light" | "dark" | "contrast";
  readonly textSize: 100 | 200;
  readonly forcedColors: boolean;
  readonly language: "zh-CN" | "en-US";
  /** What axe has to look at once more: where only the colours, the words or the room differ, less. */
  readonly axe: "everything" | "words" | "colours" | "nothing";
};

const plain = {
  theme: "light",
  textSize: 100,
  forcedColors: false,
  language: "zh-CN",
  width: 1280,
  axe: "everything",
} as const;

/** Every way of looking that each page must stand; those of one width together. */
export const displays: readonly Display[] = [
  { ...plain, name: "light 1280" },
  { ...plain, name: "dark 1280", theme: "dark", axe: "colours" },
  { ...plain, name: "200 % text 1280", textSize: 200, axe: "nothing" },
  { ...plain, name: "200 % text 390", textSize: 200, width: 390, axe: "nothing" },
  { ...plain, name: "light 390", width: 390 },
  { ...plain, name: "dark 390", width: 390, theme: "dark", axe: "colours" },
  { ...plain, name: "light 320", width: 320, axe: "nothing" },
  { ...plain, name: "English 1280", language: "en-US", axe: "words" },
];

/** What changes nothing but the tokens' values: seen on the page that shows every part there is. */
export const tokenDisplays: readonly Display[] = [
  { ...plain, name: "contrast 1280", theme: "contrast", axe: "colours" },
  { ...plain, name: "forced colours 1280", forcedColors: true, axe: "colours" },
];

export const plainDisplay: Display = { ...plain, name: "light 1280" };

/** A fresh browser context that looks as `display` says, on a clock and a calendar of the county. */
export async function openContext(browser: Browser, display: Display): Promise<BrowserContext> {
  const context = await newContext(browser, display);
  await keepDisplay(context, display);
  return context;
}

/** The same before its reader has chosen a display. */
export async function newContext(
  browser: Browser,
  { width, forcedColors }: Display,
): Promise<BrowserContext> {
  return await browser.newContext({
    viewport: { width, height: 900 },
    forcedColors: forcedColors ? "active" : "none",
    reducedMotion: "reduce",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
}

/** What the reader has chosen before, unless they choose again. */
export async function keepDisplay(context: BrowserContext, display: Display): Promise<void> {
  const { theme, textSize, language } = display;
  await context.addInitScript((settings) => {
    if (localStorage.getItem("wuzi.display") === null) {
      localStorage.setItem("wuzi.display", settings);
    }
  }, JSON.stringify({ theme, textSize, language }));
}

const collected = new WeakMap<Page, string[]>();

/** What `collectPageErrors` has collected so far. */
export function errorsOf(page: Page): readonly string[] {
  return collected.get(page) ?? [];
}

/** Errors a page wrote to the console, from now on: scripts that failed, the policy's refusals. */
export function collectPageErrors(page: Page): string[] {
  const errors: string[] = [];
  collected.set(page, errors);
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return errors;
}
