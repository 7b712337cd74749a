import type { Page } from "playwright-core";
import { expect } from "vitest";
import { expectNone } from "./expect-none.ts";

type Stop = { readonly name: string; readonly isVisible: boolean; readonly hasRing: boolean };

const mostStops = 400;

/**
 * Walks the page with Tab from the top to the end: every stop shows a focus ring and is on screen,
 * and every control that can be operated is reached, itself or through its group (radio buttons,
 * tabs, parts of a date, lines of a tree).
 */
export async function walkByKeyboard(page: Page, where: string): Promise<readonly string[]> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("[data-walked]")) {
      element.removeAttribute("data-walked");
    }
    window.scrollTo(0, 0);
    // Taking focus away is not enough: Tab would go on from where focus was.
    const top = document.createElement("span");
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.remove();
  });
  const stops: Stop[] = [];
  while (stops.length < mostStops) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(visitFocused);
    if (stop === null) break;
    stops.push(stop);
  }
  expect(stops.length, `${where}: stops`).toBeGreaterThan(0);
  expect(stops.length, `${where}: Tab never leaves the page`).toBeLessThan(mostStops);
  expectNone(names(stops.filter((stop) => !stop.hasRing)), `${where}: no visible focus`);
  expectNone(names(stops.filter((stop) => !stop.isVisible)), `${where}: focus out of sight`);
  expectNone(await page.evaluate(unreached), `${where}: not reachable by keyboard`);
  return names(stops);
}

function names(stops: readonly Stop[]): string[] {
  return stops.map((stop) => stop.name);
}

/** Runs in the page: describes what has focus and marks it; `null` at the end or when coming round. */
function visitFocused(): Stop | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  if (element.dataset["walked"] !== undefined) return null;
  element.dataset["walked"] = "";

  const inGroup = element.closest("[data-rac]") ?? element;
  const ringBearers = [element, element.parentElement, element.closest("label"), inGroup].filter(
    (each): each is HTMLElement => each instanceof HTMLElement,
  );
  for (let up = element.parentElement; up && ringBearers.length < 8; up = up.parentElement) {
    ringBearers.push(up);
  }
  const hasOutline = (each: HTMLElement) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
  };
  const isSegment = element.getAttribute("role") === "spinbutton";
  const box = (element.closest("label") ?? element).getBoundingClientRect();
  return {
    name: `${element.tagName.toLowerCase()} ${element.getAttribute("aria-label") ?? element.textContent ?? ""}`
      .trim()
      .slice(0, 60),
    isVisible: box.bottom > 0 && box.top < window.innerHeight && box.width > 0,
    hasRing: isSegment || ringBearers.some(hasOutline),
  };
}

/** Runs in the page: controls that Tab did not stop at and that no group leads to. */
function unreached(): string[] {
  const selector =
    'a[href], button, input, select, textarea, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="switch"]';
  const groups =
    '[role="radiogroup"], [role="tablist"], [role="treegrid"], [role="group"], [role="menu"]';
  const controls = [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => {
    const isOff =
      each.matches(":disabled, [aria-disabled=true], [type=hidden]") ||
      each.closest("[hidden], [inert], [aria-hidden=true]") !== null;
    return !isOff && each.getClientRects().length > 0;
  });
  const missed = controls.filter((each) => {
    if (each.dataset["walked"] !== undefined) return false;
    const group = each.closest(groups);
    return group === null || group.querySelector("[data-walked]") === null;
  });
  return missed.map((each) => each.outerHTML.slice(0, 160));
}
