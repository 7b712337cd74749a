import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { launch } from "../testing/launched.ts";
import { withClient } from "./connect.ts";
import { isAlive } from "./postmaster-file.ts";
import { startThrowawayServer } from "./throwaway.ts";

const start = `
  import { readFileSync } from "node:fs";
  import { startThrowawayServer } from ${JSON.stringify(import.meta.resolve("./throwaway.ts"))};
  const { folder } = await startThrowawayServer();
  const [pid] = readFileSync(folder + "/postgres/postmaster.pid", "utf8").split("\\n");
  console.log(JSON.stringify({ folder, pid: Number(pid) }));
`;

function startElsewhere(then: string) {
  const args = ["--input-type=module", "--eval", start + then];
  return launch(process.execPath, args, { cwd: import.meta.dirname, env: process.env });
}

function facts(output: string): { folder: string; pid: number } {
  return JSON.parse(output) as { folder: string; pid: number };
}

test("a server nobody stopped ends with its process", async () => {
  const process = startElsewhere("globalThis.process.exit(0);");
  expect(await process.exited).toBe(0);
  const { folder, pid } = facts(process.output());
  await expect.poll(() => isAlive(pid)).toBe(false);
  expect(existsSync(folder)).toBe(false);
});

test("what a killed process left behind is removed by the next start", async () => {
  const killed = startElsewhere("setInterval(() => undefined, 1000);");
  await killed.says("}");
  killed.child.kill("SIGKILL");
  await killed.exited;
  const { folder, pid } = facts(killed.output());
  expect(isAlive(pid)).toBe(true);
  const next = await startThrowawayServer();
  expect(isAlive(pid)).toBe(false);
  expect(existsSync(folder)).toBe(false);
  const answer = await withClient(next.superuserUrl, (client) => client.query("select 1 as one"));
  expect(answer.rows).toEqual([{ one: 1 }]);
  await next.stop();
  expect(existsSync(next.folder)).toBe(false);
});
