import { readFile } from "node:fs/promises";
import type { TestCount } from "./step.ts";

interface Results {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts the tests in the JSON results that vitest has written.
 *
 * @returns undefined if there is no such file, which happens when vitest could not start
 */
export async function readTestCount(file: string): Promise<TestCount | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? undefined : countTests(text);
}

/** Counts the tests in the text of vitest's JSON results. */
export function countTests(text: string): TestCount {
  const results = JSON.parse(text) as Results;
  const broken = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + broken.length,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}
