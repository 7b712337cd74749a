import { join } from "node:path";
import type { Step } from "./step.ts";

/** What to check: everything, or one step, or the tests that match a filter. */
export interface Selection {
  only?: string | undefined;
  filters: readonly string[];
}

/**
 * The test projects of `vitest.config.ts` in running order. A journey waits for the page half of its
 * time: what runs beside it yields, so that a key that is pressed finds a core.
 */
const projects: readonly { name: string; needs: string[]; workers: 1 | 2 }[] = [
  { name: "console-e2e", needs: ["build"], workers: 2 },
  { name: "domain", needs: [], workers: 1 },
  { name: "rules", needs: [], workers: 1 },
  { name: "api", needs: [], workers: 1 },
  { name: "console", needs: ["build"], workers: 1 },
  { name: "api-db", needs: [], workers: 2 },
  { name: "launch", needs: [], workers: 2 },
];

/** Every step of the check, in the order in which they start when cores are free. */
export function allSteps(root: string, resultsFolder: string, filters: readonly string[]): Step[] {
  const tool = (path: string) => join(root, "node_modules", path);
  const node = process.execPath;
  const quick = { needs: [], weight: 1, limitMinutes: 3 } as const;
  const turbo = [node, tool("turbo/bin/turbo"), "run"] as const;
  const fixed: Step[] = [
    {
      name: "build",
      command: [...turbo, "build", "--output-logs=errors-only"],
      needs: [],
      weight: 1,
      limitMinutes: 5,
    },
    { ...quick, name: "format", command: [node, tool("oxfmt/bin/oxfmt"), "--check"] },
    { ...quick, name: "lint", command: [node, tool("oxlint/bin/oxlint")], needs: ["build"] },
    {
      ...quick,
      name: "typecheck",
      command: [...turbo, "typecheck", "--output-logs=errors-only"],
      needs: ["build"],
    },
    {
      ...quick,
      name: "schema",
      command: [node, "apps/api/dist/cli.js", "schema", "--check"],
      needs: ["build"],
    },
  ];
  const vitest = tool("vitest/vitest.mjs");
  const tests = projects.map(({ name, needs, workers }): Step => {
    const results = join(resultsFolder, `${name}.json`);
    const options = [`--project=${name}`, "--reporter=default", "--reporter=json"];
    const output = `--outputFile.json=${results}`;
    const parallel = `--maxWorkers=${workers}`;
    const filtered = filters.length > 0 ? ["--passWithNoTests", ...filters] : [];
    const command = [node, vitest, "run", ...options, output, parallel, ...filtered] as const;
    return { name, command, needs, weight: 1, results, limitMinutes: 20 };
  });
  const [build, ...checks] = fixed;
  const [journeys, ...others] = tests;
  const beside = [...checks, ...others].map((step) => ({ ...step, yields: true }));
  return [build, journeys, ...beside].filter((step) => step !== undefined);
}

/**
 * The steps of a selection, together with those that they need.
 *
 * @throws if no step has the name asked for; the sentence names those that there are
 */
export function chooseSteps(steps: readonly Step[], { only, filters }: Selection): Step[] {
  if (only !== undefined && !steps.some(({ name }) => name === only)) {
    const names = steps.map(({ name }) => name).join(", ");
    throw new Error(`There is no step "${only}". Choose one of: ${names}.`);
  }
  const asked = steps.filter(({ name, results }) => {
    if (only !== undefined) return name === only;
    return filters.length === 0 || results !== undefined;
  });
  const needed = new Set(asked.flatMap(({ name, needs }) => [name, ...needs]));
  return steps.filter(({ name }) => needed.has(name));
}
