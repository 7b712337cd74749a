import type { Page } from "playwright-core";
import { expect } from "vitest";
import {
  expectAccessible,
  expectNoEnglish,
  expectNoSidewaysScroll,
  type LookedAt,
} from "./accessibility.ts";
import { displays, plainDisplay, type Display } from "./display.ts";

export type Looks = {
  /** What the page is called in a failure. */
  where: string;
  /** Proper names that may stand in a Chinese page. */
  allowed?: readonly string[];
  /** `overlay` where something is open over a page that is looked at at rest. */
  part?: LookedAt;
  /** Fewer ways of looking than all there are. */
  ways?: readonly Display[];
};

/**
 * Looks at the page as it stands, open overlays included, in every display in turn: axe finds
 * nothing (light and dark, on PC and phone), nothing sticks out, no English is left. The page is not loaded anew in between, and ends
 * in the plain display.
 */
export async function expectEveryDisplay(
  page: Page,
  { where, part = "page", allowed = [], ways = displays }: Looks,
): Promise<void> {
  if (part === "overlay") await expectOverlay(page, where);
  for (const display of ways) {
    const what = `${where}, ${display.name}`;
    await changeDisplay(page, display);
    if (display.axe !== "nothing") await expectAccessible(page, what, display.axe, part);
    await expectNoSidewaysScroll(page, what);
    // another theme says the same words
    if (display.language === "zh-CN" && display.axe !== "colours") {
      await expectNoEnglish(page, what, allowed);
    }
  }
  await changeDisplay(page, plainDisplay);
}

/** Something is open beside the main content, so that leaving that out leaves something. */
async function expectOverlay(page: Page, where: string): Promise<void> {
  const roles = ["dialog", "alertdialog", "menu", "listbox", "alert"];
  const open = roles.map((role) => `[role="${role}"]:not(main *)`).join();
  await expect
    .poll(() => page.locator(open).count(), { message: `${where}: nothing is open` })
    .toBeGreaterThan(0);
}

/** Whether a page is seen with forced colours, as far as it was told. */
const forced = new WeakMap<Page, boolean>();

/** Changes how the page looks, as the reader's own settings in another tab would. */
export async function changeDisplay(page: Page, display: Display): Promise<void> {
  const { theme, textSize, language } = display;
  if (page.viewportSize()?.width !== display.width) {
    await page.setViewportSize({ width: display.width, height: 900 });
  }
  if (forced.get(page) !== display.forcedColors) {
    await page.emulateMedia({ forcedColors: display.forcedColors ? "active" : "none" });
    forced.set(page, display.forcedColors);
  }
  await page.evaluate(
    async ([newValue, wanted]) => {
      localStorage.setItem("wuzi.display", newValue);
      window.dispatchEvent(new StorageEvent("storage", { key: "wuzi.display", newValue }));
      window.dispatchEvent(new Event("resize"));
      const root = document.documentElement;
      if (root.lang === wanted) return;
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (root.lang === wanted) resolve(observer.disconnect());
        });
        observer.observe(root, { attributeFilter: ["lang"] });
      });
    },
    [JSON.stringify({ theme, textSize, language }), language] as const,
  );
}

/** Light and dark, on a PC and on a phone: what every open overlay must stand. */
export const overlayDisplays: readonly Display[] = displays.filter(({ name }) =>
  ["light 1280", "dark 1280", "light 390", "dark 390"].includes(name),
);
