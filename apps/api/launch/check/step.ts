/** One thing that the check runs. */
export interface Step {
  name: string;
  /** Program and arguments, run in the repository's root. */
  command: readonly [program: string, ...args: string[]];
  /** Steps that must have passed before. */
  needs: readonly string[];
  /** How many of the machine's two cores it keeps busy. */
  weight: 1 | 2;
  /** Runs in the time that other steps leave over, where the system knows such a thing. */
  yields?: boolean;
  /** Set for a step that runs tests: the JSON file in which its results are found afterwards. */
  results?: string;
  /** Minutes after which the step is stopped and has failed. */
  limitMinutes: number;
}

/** How a step ended. */
export interface Outcome {
  name: string;
  state: "passed" | "failed" | "not run";
  seconds: number;
  /** What the step printed, or why it was not run. */
  output: string;
  /** The tests it ran; undefined for a step that runs no tests. */
  tests?: TestCount;
}

/** Counted tests. A file that could not be loaded counts as one failed test. */
export interface TestCount {
  passed: number;
  failed: number;
  skipped: number;
}
