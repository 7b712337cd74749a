import type { TestContext } from "vitest";

/**
 * One of several for each time a test is tried: what the first try has changed stays changed, so that
 * the second needs somebody else, or another name.
 */
export function oneEachTry<T>({ task }: TestContext, ...each: readonly [T, ...T[]]): T {
  return each[(task.result?.retryCount ?? 0) % each.length] ?? each[0];
}
