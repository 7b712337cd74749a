import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { demoTotals } from "@wuzi/domain/demo/people/demo-people";
import { startApi } from "../launch/api-process.ts";
import { startDemoCarrier } from "../launch/carrier.ts";
import { freePort } from "../launch/postgres/postmaster.ts";
import { mainProgram } from "../launch/programs.ts";
import { apiFolder } from "../launch/repository.ts";
import { stopRequest } from "../launch/stop-request.ts";
import { DemoSession } from "../src/demo/people/demo-session.ts";
import { demoSheetPlan, writeDemoWorkbook } from "../src/demo/people/demo-workbook.ts";
import { loadDemoPeople } from "../src/demo/people/load-demo-people.ts";
import { sendLetter } from "../src/demo/reference/send-letter.ts";
import { environment } from "../src/environment.ts";
import { queueLetter } from "./campaign/queue-letter.ts";
import { Urgent } from "./campaign/urgent.ts";
import { morePeople } from "./data/more-people.ts";
import { ImportPhases, phaseLines } from "./import-phases.ts";
import { serverProcess } from "./township.ts";

/**
 * The open letter to the demo county over a carrier of 1,000 submissions a second, with a message of
 * its own to somebody every two seconds meanwhile; then the queueing alone for `--times` the people.
 */
async function benchCampaign(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { times: { type: "string", default: "10" } } });
  const folder = mkdtempSync(join(tmpdir(), "wuzi-bench-campaign-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _, ...rest } = process.env;
  const carrier = await startDemoCarrier(rest, { folder });
  const env = {
    ...rest,
    NODE_ENV: "production",
    PORT: String(port),
    HOST: "127.0.0.1",
    ...(carrier.settings === undefined ? {} : { WUZI_CARRIER: carrier.settings }),
  };
  const log = join(folder, "api.log");
  const api = await startApi(
    { program: mainProgram, cwd: apiFolder, env, log, url },
    stopRequest(),
  );
  try {
    const open = async (login: string) => await DemoSession.open(url, environment.masterKey, login);
    const administrator = await open("county.admin");
    const path = join(folder, "people.xlsx");
    await writeDemoWorkbook(path, await demoSheetPlan("2026-11-28", 1));
    await loadDemoPeople(administrator, { path, name: "people.xlsx" }, () => undefined);
    const hands = {
      staff: await open("county.staff"),
      leader: await open("county.leader"),
      administrator,
    };
    await sendAtAnyHour(administrator);
    const postgres = await serverProcess(environment.ownerUrl);
    const phases = new ImportPhases({ api: api.pid, postgres });
    const urgent = await Urgent.begin(hands.staff);
    const sent = await sendLetter(hands, (words) => {
      // how far it is, line by line, is not another phase
      if (!words.startsWith(" ")) phases.enter(words.split(/[, ]/)[0] ?? "");
    });
    const waits = await urgent.end();
    const { progress } = sent;
    const took = sent.answeredAfter - sent.queuedAfter;
    console.log(
      [
        `${progress.people - progress.excluded} messages queued ${sent.queuedAfter.toFixed(1)} s after the approval.`,
        `${progress.segments} parts answered in ${took.toFixed(0)} s: ${(progress.segments / took).toFixed(0)} a second.`,
        `Still waiting for a receipt: ${progress.accepted}. ${sent.differences.length === 0 ? "The books agree." : sent.differences.join("; ")}`,
        `Messages of their own meanwhile left after ${waits.median.toFixed(2)} s, at most ${waits.most.toFixed(2)} s, of ${waits.count}.`,
        `The API's memory was ${phases.rest.toFixed(0)} MiB at rest.`,
        ...phaseLines(phases.end()),
      ].join("\n"),
    );
    const people = demoTotals.people * Number(values.times);
    await morePeople(environment.ownerUrl, environment.masterKey, people);
    const { queued, seconds } = await queueLetter(hands);
    console.log(`Of ${people} people ${queued} messages queued after ${seconds.toFixed(1)} s.`);
  } finally {
    await api.stop();
    carrier.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The window is told, so that the same is measured by day and by night. */
async function sendAtAnyHour(administrator: DemoSession): Promise<void> {
  const fields =
    "version pricePerPart approvalThreshold dailyCap sameTextHours forbiddenWords optOutText signature";
  const { sendingPolicy } = await administrator.ask<{ sendingPolicy: object }>(
    `{ sendingPolicy { ${fields} } }`,
  );
  await administrator.ask(
    "mutation ($input: SetSendingPolicyInput!) { setSendingPolicy(input: $input) { version } }",
    { input: { ...sendingPolicy, sendFrom: "00:00", sendTo: "23:59" } },
  );
}

await benchCampaign(process.argv.slice(2));
