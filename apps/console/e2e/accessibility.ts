import type { AxeResults, ContextObject, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { axeAddress } from "./axe-script.ts";
import { expectNone } from "./expect-none.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Rules that a theme can break; all others see the same page in every theme. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** Rules that other words can break: names and titles that are missing, alike or not what is seen. */
const wordRules = [
  "aria-command-name",
  "aria-dialog-name",
  "aria-input-field-name",
  "aria-meter-name",
  "aria-progressbar-name",
  "aria-toggle-field-name",
  "aria-tooltip-name",
  "aria-treeitem-name",
  "button-name",
  "document-title",
  "empty-heading",
  "empty-table-header",
  "html-has-lang",
  "html-lang-valid",
  "image-alt",
  "input-button-name",
  "label",
  "label-content-name-mismatch",
  "landmark-unique",
  "link-name",
  "role-img-alt",
  "select-name",
  "summary-name",
  "svg-img-alt",
  "valid-lang",
];

const selections: Readonly<Record<AxeScope, RunOptions["runOnly"]>> = {
  everything: { type: "tag", values: tags },
  words: { type: "rule", values: wordRules },
  colours: { type: "rule", values: colourRules },
};

/**
 * What react-aria says of a busy button stands among its announcements for some seconds, named by the
 * button, also when that has gone meanwhile: a check in those seconds would find a name that is not there.
 */
const saidOfTheGone = "[data-live-announcer] [role=img]";

export type LookedAt = "page" | "overlay";

export type AxeScope = "everything" | "words" | "colours";

interface InPage {
  run(context: ContextObject, options: RunOptions): Promise<AxeResults>;
}

/**
 * Runs axe over the page as it is: no violation of WCAG 2.2 A and AA or of best practice. The
 * script stays in the page, so that looking again in another display costs the looking alone; it
 * lies beside the console's own, which costs less than handing half a megabyte to every page.
 *
 * @param scope `colours` or `words` where the page was looked at already and only its theme or its
 *   language is another
 * @param part `overlay` where what lies beneath was looked at already: all but the main content
 */
export async function expectAccessible(
  page: Page,
  where: string,
  scope: AxeScope = "everything",
  part: LookedAt = "page",
): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.addScriptTag({ url: axeAddress });
  }
  const options: RunOptions = {
    runOnly: selections[scope],
    resultTypes: ["violations"],
    preload: scope === "everything",
  };
  const leftOut = [[saidOfTheGone], ...(part === "overlay" ? [["main"]] : [])];
  const report = await page.evaluate(
    async ([given, left]) => {
      const { axe } = window as unknown as { axe: InPage };
      const { violations } = await axe.run({ include: [["html"]], exclude: left }, given);
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map((node) => `${node.target.join(" ")} ${node.html}`).join(" | ")}`,
      );
    },
    [options, leftOut] as const,
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
  const english = await page.evaluate((names) => {
    const found: string[] = [document.title];
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
    return found.filter((text) => {
      const rest = names.reduce((left, name) => left.replaceAll(name, ""), text);
      return /[A-Za-z]{2,}/u.test(rest);
    });
  }, allowed);
  expectNone([...new Set(english)], `${where}: English under zh-CN`);
}
