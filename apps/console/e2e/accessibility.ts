import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expectNone } from "./expect-none.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Runs axe over the page as it is: no violation of WCAG 2.2 A and AA or of best practice. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ runOnly: tags, resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  const report = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(" ")} ${node.html}`).join(" | ")}`,
  );
  expectNone(report, `${where}: axe`);
}

/** Nothing sticks out to the side: what does not fit across must wrap. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const across = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= across) return [];
    const tooWide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > across + 1,
    );
    return tooWide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
  });
  expectNone(wide, `${where}: sticks out`);
}

/** Under Chinese no English is left: names of controls, texts, titles. `allowed` are proper names. */
export async function expectNoEnglish(
  page: Page,
  where: string,
  allowed: readonly string[] = [],
): Promise<void> {
  const words = await page.evaluate(() => {
    const found: string[] = [];
    const attributes = [
      "aria-label",
      "title",
      "placeholder",
      "alt",
      "aria-roledescription",
      "aria-valuetext",
    ];
    for (const element of document.querySelectorAll("body *")) {
      for (const name of attributes) found.push(element.getAttribute(name) ?? "");
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent?.closest('script, style, noscript, code, kbd, [lang="en"], #browser-too-old'))
        continue;
      found.push(walker.currentNode.textContent ?? "");
    }
    return [document.title, ...found];
  });
  const english = words.filter((text) => {
    const rest = allowed.reduce((left, name) => left.replaceAll(name, ""), text);
    return /[A-Za-z]{2,}/u.test(rest);
  });
  expectNone([...new Set(english)], `${where}: English under zh-CN`);
}
