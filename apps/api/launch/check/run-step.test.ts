import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runStep } from "./run-step.ts";
import type { Step } from "./step.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wuzi-step-"));
});
afterAll(() => rm(folder, { recursive: true }));

function script(text: string, more: Partial<Step> = {}): Step {
  const command = [process.execPath, "-e", text] as const;
  return { name: "script", command, needs: [], weight: 1, limitMinutes: 1, ...more };
}

const run = (step: Step, stop = new AbortController().signal) =>
  runStep(step, folder, process.env, stop);

/** A program that writes results as vitest does, then ends with the code. */
function testRun(results: object, code: number): Step {
  const text = `
    require("node:fs").writeFileSync("results.json", ${JSON.stringify(JSON.stringify(results))});
    process.exit(${code});`;
  return script(text, { results: join(folder, "results.json") });
}

const two = { numPassedTests: 2, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

describe("runStep", () => {
  it("passes with code 0 and keeps what was printed", async () => {
    const outcome = await run(script('console.log("out"); console.error("err")'));
    expect(outcome).toMatchObject({ name: "script", state: "passed" });
    expect(outcome.output).toContain("out");
    expect(outcome.output).toContain("err");
    expect(outcome.tests).toBeUndefined();
  });

  it("fails with any other code", async () => {
    expect((await run(script("process.exit(3)"))).state).toBe("failed");
  });

  it("fails when the program does not exist", async () => {
    const outcome = await run({ ...script(""), command: ["no-such-program"] });
    expect(outcome.state).toBe("failed");
    expect(outcome.output).toContain("no-such-program could not be started");
  });

  it("lets a program that yields run behind the others", async () => {
    const tell = "setTimeout(() => console.log(require('node:os').getPriority()), 200)";
    const [behind, level] = await Promise.all([
      run(script(tell, { yields: true })),
      run(script(tell)),
    ]);
    expect(Number(behind.output)).toBe(Math.min(Number(level.output) + 10, 19));
  });

  it("stops a program that takes too long", async () => {
    const outcome = await run(script("setInterval(() => {}, 1000)", { limitMinutes: 0.005 }));
    expect(outcome.state).toBe("failed");
    expect(outcome.output).toContain("took longer than 0.005 minutes");
  });

  it("stops the program when the check is stopped", async () => {
    const stop = new AbortController();
    const outcome = run(script("setInterval(() => {}, 1000)"), stop.signal);
    stop.abort();
    expect((await outcome).output).toContain("ended by SIGTERM");
  });

  it("counts the tests", async () => {
    const outcome = await run(testRun({ ...two, testResults: [] }, 0));
    expect(outcome).toMatchObject({
      state: "passed",
      tests: { passed: 2, failed: 0, skipped: 0 },
    });
  });

  it("fails when the tests passed but their runner did not", async () => {
    expect((await run(testRun({ ...two, testResults: [] }, 1))).state).toBe("failed");
  });

  it("counts a file that could not be loaded as a failed test", async () => {
    const broken = { ...two, testResults: [{ status: "failed", assertionResults: [] }] };
    const outcome = await run(testRun(broken, 1));
    expect(outcome).toMatchObject({ state: "failed", tests: { passed: 2, failed: 1 } });
  });

  it("does not take the results of an earlier run for its own", async () => {
    await writeFile(join(folder, "results.json"), JSON.stringify({ ...two, testResults: [] }));
    const outcome = await run(script("", { results: join(folder, "results.json") }));
    expect(outcome.tests).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});
