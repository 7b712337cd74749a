import type { BrowserContext, Page } from "playwright-core";
import type { Display } from "./display.ts";

/** Pages whose test ended well: the next goes on in them, which costs half of opening another. */
const kept = new WeakSet<Page>();

/** A page as if newly opened: the one that was kept, unless the test before failed half-way. */
export async function freshPage(context: BrowserContext): Promise<Page> {
  const [first, ...others] = context.pages();
  const left = first !== undefined && kept.delete(first) ? others : context.pages();
  await Promise.all(left.map((page) => page.close()));
  return context.pages()[0] ?? (await context.newPage());
}

/** Leaves nothing of a test in its page but the scripts that it has compiled. */
export async function keepPage(page: Page, { width, forcedColors }: Display): Promise<void> {
  page.removeAllListeners();
  await page.unrouteAll();
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ forcedColors: forcedColors ? "active" : "none", media: null });
  await page.evaluate(() => sessionStorage.clear());
  kept.add(page);
}
