import { expect, it } from "vitest";
import { newestOnly } from "./newest-only.ts";

it("shows the newest reading, though an older one ends after it", async () => {
  const open: ((found: number) => void)[] = [];
  const shown: number[] = [];
  const { ask, stop } = newestOnly(
    () => new Promise<number>((resolve) => open.push(resolve)),
    (found) => shown.push(found),
  );
  const [older, newer] = [ask(), ask()];
  open[1]?.(0);
  await newer;
  open[0]?.(1);
  await older;
  expect(shown).toEqual([0]);

  const late = ask();
  stop();
  open[2]?.(2);
  await late;
  expect(shown).toEqual([0]);
});
