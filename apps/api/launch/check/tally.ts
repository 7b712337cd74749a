import type { Outcome } from "./step.ts";

/** What the whole check amounts to. */
export interface Tally {
  /** The closing line: `N passed, N failed`, with `, N skipped` when any. */
  line: string;
  ok: boolean;
}

/**
 * Adds up the outcomes. Tests count one each; a failing step in which no test failed, whether it
 * runs tests or not, counts as one failed. A check in which no test ran has failed, unless it was
 * asked only for steps that run none.
 */
export function tally(outcomes: readonly Outcome[]): Tally {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const { state, tests } of outcomes) {
    passed += tests?.passed ?? 0;
    skipped += tests?.skipped ?? 0;
    failed += tests?.failed ?? 0;
    if (state === "failed" && (tests?.failed ?? 0) === 0) failed += 1;
  }
  const ran = outcomes.filter(({ state }) => state !== "not run");
  const testSteps = ran.filter(({ tests }) => tests !== undefined);
  const noTests = testSteps.length > 0 && passed + failed === 0;
  if (noTests || ran.length === 0) failed += 1;
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  return { line, ok: failed === 0 };
}
