import type { Page } from "playwright-core";
import { afterEach } from "vitest";
import { openPages } from "./browser.ts";
import { errorsOf } from "./display.ts";

const mostText = 1_500;

/** Of a test that fails: what every page showed, where its focus was and which errors it wrote. */
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  for (const page of openPages()) {
    console.error(await describePage(page).catch((error: unknown) => `No page: ${String(error)}`));
  }
});

async function describePage(page: Page): Promise<string> {
  const seen = await page.evaluate((most) => {
    const { activeElement, body, title } = document;
    return {
      title,
      focus: activeElement?.outerHTML.slice(0, 300) ?? "nowhere",
      text: body.innerText.replaceAll(/\s+/gu, " ").slice(0, most),
    };
  }, mostText);
  return [
    `${page.url()} "${seen.title}"`,
    `focus: ${seen.focus}`,
    `text: ${seen.text}`,
    `errors: ${errorsOf(page).join(" | ") || "none"}`,
  ].join("\n");
}
