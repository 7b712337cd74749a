import type { Page } from "playwright-core";
import { expectNoEnglish, expectNoSidewaysScroll } from "./accessibility.ts";
import { displays, plainDisplay, type Display } from "./display.ts";
import { changeDisplay } from "./every-display.ts";

/** Narrow, large and forced: where content gets lost rather than rules broken. */
const tightDisplays: readonly Display[] = displays.filter(({ name }) =>
  ["light 320", "200 % text 1280", "200 % text 390", "forced colours 1280"].includes(name),
);

/** At 320 px, at 200 % text and in forced colours nothing sticks out and no English comes up. */
export async function expectNoLoss(page: Page, where: string): Promise<void> {
  for (const display of tightDisplays) {
    const what = `${where}, ${display.name}`;
    await changeDisplay(page, display);
    await expectNoSidewaysScroll(page, what);
    await expectNoEnglish(page, what);
  }
  await changeDisplay(page, plainDisplay);
}
