import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

const mostStops = 150;

/** Presses Tab until the control, or something inside it, has focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < mostStops; stops += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(target)}.`);
}

/**
 * Goes to a control by Tab and presses Enter, once the page has drawn what it had begun: a control that
 * is just being replaced would take the key with it.
 */
export async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.evaluate(drawn);
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Two frames on. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

/** Goes to a field by Tab and replaces what it holds. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.type(text);
}

/** Goes to a list by Tab and chooses one of its options with the arrow keys. */
export async function chooseIn(page: Page, list: Locator, option: string): Promise<void> {
  await list.getByRole("option", { name: option, exact: true }).waitFor({ state: "attached" });
  await tabTo(page, list);
  const labels = await list.locator("option").allTextContents();
  await page.keyboard.press("Home");
  for (let steps = 0; steps < labels.indexOf(option); steps += 1) {
    await page.keyboard.press("ArrowDown");
  }
  expect(await list.locator("option:checked").textContent()).toBe(option);
}

/** Types into a combo box, takes the first thing that it offers under that name, and moves on. */
export async function searchIn(
  page: Page,
  box: Locator,
  typed: string,
  option: string,
): Promise<void> {
  await typeInto(page, box, typed);
  await page.getByRole("option", { name: option }).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.getByRole("listbox").waitFor({ state: "detached" });
}

/** The page that has just been arrived at, by the name in its heading, which has focus. */
export async function arriveAt(page: Page, title: string): Promise<void> {
  const heading = page.getByRole("heading", { level: 1, name: title, exact: true });
  await heading.waitFor();
  await expect.poll(() => hasFocus(heading)).toBe(true);
}

/**
 * Goes to a page by a pair of keys. Where the machine is busy the second may reach the page later
 * than a pair allows: then, as people do, once more.
 */
export async function goByPair(page: Page, pair: string, title: string): Promise<void> {
  const heading = page.getByRole("heading", { level: 1, name: title, exact: true });
  const [first = "", second = ""] = pair;
  await expect
    .poll(async () => {
      await page.keyboard.press(first);
      await page.keyboard.press(second);
      return await heading.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
    })
    .toBe(true);
  await arriveAt(page, title);
}

/** The field in which a page begins, so that one may type at once. */
export async function beginIn(field: Locator): Promise<void> {
  await field.waitFor();
  await expect.poll(() => hasFocus(field)).toBe(true);
}

async function hasFocus(target: Locator): Promise<boolean> {
  return await target.evaluate((element) => element.contains(document.activeElement));
}
