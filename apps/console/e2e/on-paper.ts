import type { Page } from "playwright-core";
import { expectNone } from "./expect-none.ts";

/** A4 between its margins, in CSS pixels. */
const sheet = { width: 688, height: 1000 };

/** The page as it is printed: nothing of the frame, nothing to press, nothing cut, with office and day above it. */
export async function expectOnPaper(page: Page, where: string): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: "print" });
  const findings = await page.evaluate((width) => {
    const seen = (element: Element) => element.checkVisibility();
    const named = (element: Element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`;
    const paper = document.querySelector("[data-paper=header]");
    const frame =
      "body > * header:not(main *), nav, footer, button:not(th button), [role=region]:not(main *)";
    const cut = [...document.querySelectorAll("main *")].filter(
      (element) => seen(element) && element.getBoundingClientRect().right > width + 1,
    );
    return [
      ...[...document.querySelectorAll(frame)].filter(seen).map((it) => `shown: ${named(it)}`),
      ...cut.map((it) => `cut: ${named(it)}`),
      ...(paper && seen(paper) && /\d{4}年\d+月\d+日/u.test(paper.textContent ?? "")
        ? []
        : ["no office and day above"]),
    ];
  }, sheet.width);
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
  expectNone(findings, `${where}, on paper`);
}
