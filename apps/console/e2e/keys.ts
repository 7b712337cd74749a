import type { ElementHandle, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { drawn } from "./drawn.ts";

const mostStops = 150;

/** What Tab stops at once, from either side. */
const oneStop = "a[href], button, textarea, select, input:not([type=radio])";

/** Of these Tab stops at one part, and at another from behind. */
const manyParts = '[role="radiogroup"], [role="grid"], [role="treegrid"], [role="group"]';

/** Where a control lies, seen from what has focus; `gone` when it was replaced. */
type Way = "here" | "on" | "back" | "gone";

/**
 * Presses Tab, or Shift+Tab where that leads back to it, until the control or something inside it has
 * focus, and the page has drawn what it had begun: a control that is just being replaced would take
 * the next key with it.
 */
export async function tabTo(page: Page, target: Locator): Promise<ElementHandle> {
  let control = await reach(page, target);
  await page.evaluate(drawn);
  if ((await wayTo(control)) !== "here") control = await reach(page, target);
  return control;
}

async function reach(page: Page, target: Locator): Promise<ElementHandle> {
  await target.waitFor();
  let mayGoBack = true;
  let control = await target.elementHandle();
  for (let stops = 0; stops < mostStops; stops += 1) {
    const way = await wayTo(control);
    if (way === "here") return control;
    if (way === "gone") control = await target.elementHandle();
    else {
      // who has passed it once goes round as everybody may
      mayGoBack &&= way === "back";
      await page.keyboard.press(mayGoBack ? "Shift+Tab" : "Tab");
    }
  }
  throw new Error(`Tab does not lead to ${String(target)}.`);
}

async function wayTo(control: ElementHandle): Promise<Way> {
  return await control.evaluate(
    (element, [stop, parts]) => {
      const focus = document.activeElement ?? document.body;
      if (!(element instanceof Element) || !element.isConnected) return "gone";
      if (element.contains(focus)) return "here";
      const isBefore =
        (focus.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
      return isBefore && element.matches(stop) && element.closest(parts) === null ? "back" : "on";
    },
    [oneStop, manyParts] as const,
  );
}

/** Goes to a control by Tab and presses Enter. */
export async function pressOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Goes to a field by Tab and replaces what it holds; again where it was replaced under the keys. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  const control = await tabTo(page, field);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.type(text);
  if ((await wayTo(control)) === "gone" && (await isEmpty(field))) {
    await typeInto(page, field, text);
  }
}

async function isEmpty(field: Locator): Promise<boolean> {
  return await field.evaluateAll(([only]) => only instanceof HTMLInputElement && only.value === "");
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
