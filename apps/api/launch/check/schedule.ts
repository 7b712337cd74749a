import type { Outcome, Step } from "./step.ts";

/**
 * Runs steps in their order, several at once as long as the cores suffice, each after those that it
 * needs. A step whose need has not passed is not run.
 *
 * @param cores how many units of weight may run at once; a heavier step then runs alone
 * @param run runs one step and never rejects
 * @param ended is told each outcome as soon as it stands
 * @throws if steps wait for each other
 */
export async function schedule(
  steps: readonly Step[],
  cores: number,
  run: (step: Step) => Promise<Outcome>,
  ended: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const names = new Set(steps.map(({ name }) => name));
  const outcomes = new Map<string, Outcome>();
  const waiting = new Set(steps);
  const running = new Map<Step, Promise<void>>();

  const end = (outcome: Outcome) => {
    outcomes.set(outcome.name, outcome);
    ended(outcome);
  };
  const work = async (step: Step) => {
    const outcome = await run(step);
    running.delete(step);
    end(outcome);
  };
  const begin = (step: Step) => {
    const needs = step.needs.filter((need) => names.has(need));
    const unmet = needs.find((need) => outcomes.has(need) && !hasPassed(outcomes.get(need)));
    if (unmet !== undefined) {
      waiting.delete(step);
      end({ name: step.name, state: "not run", seconds: 0, output: `needs ${unmet}` });
    } else if (needs.every((need) => outcomes.has(need)) && fits(step, running.keys(), cores)) {
      waiting.delete(step);
      running.set(step, work(step));
    }
  };

  while (waiting.size > 0 || running.size > 0) {
    const before = waiting.size;
    for (const step of waiting) begin(step);
    if (running.size > 0) await Promise.race(running.values());
    else if (waiting.size === before) {
      throw new Error(
        `These steps need each other: ${[...waiting].map(({ name }) => name).join()}.`,
      );
    }
  }
  return [...outcomes.values()];
}

function hasPassed(outcome: Outcome | undefined): boolean {
  return outcome?.state === "passed";
}

function fits(step: Step, running: Iterable<Step>, cores: number): boolean {
  const busy = [...running].reduce((sum, { weight }) => sum + weight, 0);
  return busy === 0 || busy + step.weight <= cores;
}
