import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FolderStore } from "../../../platform/files/folder-store.ts";
import type { TestClient } from "../../../testing/client.ts";
import { freshKey } from "../../../testing/database.ts";
import { logging, materialAt, publishing, taskLine } from "../../../testing/outreach.ts";
import { registered } from "../../../testing/people.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
let root: string;
let county: TestClient;
let officer: TestClient;
let neighbour: TestClient;
let blind: TestClient;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "wuzi-materials-"));
  world = await demoWorld({ files: new FolderStore(root) });
  county = await world.as("county.admin");
  officer = await world.as("fuyang.officer");
  neighbour = await world.as("lingang.officer");
  blind = await world.as("blind.officer");
});
afterAll(async () => {
  await world.stop();
  await rm(root, { recursive: true, force: true });
});

async function send(client: TestClient, body: Buffer, name = "一封信.mp3") {
  const response = await fetch(
    `${world.url}/files/material?${new URLSearchParams({ name }).toString()}`,
    {
      method: "POST",
      headers: { cookie: client.cookie, "apollo-require-preflight": "true" },
      body: new Uint8Array(body),
    },
  );
  const answer = (await response.json()) as {
    id: string;
    errors?: { extensions: { fields: { code: string }[] } }[];
  };
  return { id: answer.id, fault: answer.errors?.[0]?.extensions.fields[0]?.code };
}

const take = async (client: TestClient, path: string) =>
  await fetch(`${world.url}${path}`, { headers: { cookie: client.cookie } });

async function codesOf(client: TestClient, document: string, variables: object) {
  const { errors } = await client.send(document, variables as Record<string, unknown>);
  const fields = errors?.[0]?.extensions["fields"] as { path: string; code: string }[];
  return fields.map(({ path, code }) => `${path} ${code}`);
}

const publish = `mutation ($input: PublishMaterialInput!) { publishMaterial(input: $input) { id version files { path mediaType } } }`;
interface Published {
  publishMaterial: { id: string; version: number; files: { path: string; mediaType: string }[] };
}
const titles = async (client: TestClient, filter: object = {}) =>
  (
    await client.ok<{ materials: { nodes: { title: string }[] } }>(
      `query ($filter: MaterialFilter) { materials(filter: $filter) { nodes { title } } }`,
      { filter },
    )
  ).materials.nodes.map(({ title }) => title);

const sound = Buffer.concat([Buffer.from("ID3\u0004"), Buffer.alloc(200)]);

describe("a material", () => {
  test("of the county is heard in every town, one of a town in no other", async () => {
    const { id } = await send(county, sound);
    const { publishMaterial } = await county.ok<Published>(
      publish,
      publishing({ form: "AUDIO", title: "县里的话", text: null, fileId: id }),
    );
    const [file] = publishMaterial.files;
    expect(file?.mediaType).toBe("audio/mpeg");
    for (const client of [county, officer, neighbour, blind]) {
      const response = await take(client, file?.path ?? "");
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "content-type": "audio/mpeg",
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
      });
      expect(Buffer.from(await response.arrayBuffer()).equals(sound)).toBe(true);
    }
    const ask = async (headers: Record<string, string>) => {
      const response = await fetch(`${world.url}${file?.path ?? ""}`, {
        headers: { cookie: officer.cookie, ...headers },
      });
      const body = Buffer.from(await response.arrayBuffer());
      return { status: response.status, headers: Object.fromEntries(response.headers), body };
    };
    const { headers: all } = await ask({});
    expect(all).toMatchObject({ "accept-ranges": "bytes", "content-length": `${sound.length}` });
    const etag = all["etag"] ?? "";
    const first = await ask({ range: "bytes=0-1", "if-range": etag });
    expect([first.status, first.body.toString()]).toEqual([206, "ID"]);
    expect(first.headers).toMatchObject({
      "content-range": `bytes 0-1/${sound.length}`,
      "content-length": "2",
      "content-type": "audio/mpeg",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    const rest = await ask({ range: "bytes=2-" });
    expect(Buffer.concat([first.body, rest.body]).equals(sound)).toBe(true);
    const behind = await ask({ range: "bytes=9999-" });
    expect([behind.status, behind.headers["content-range"]]).toEqual([
      416,
      `bytes */${sound.length}`,
    ]);
    expect(behind.body.toString()).toContain("BAD_REQUEST");
    const wholes: Record<string, string>[] = [
      { range: "bytes=0-1", "if-range": '"old"' },
      { range: "bytes=0-1,4-5" },
    ];
    for (const headers of wholes) expect((await ask(headers)).status).toBe(200);
    const own = await send(officer, sound);
    const town = await officer.ok<Published>(
      publish,
      publishing({ form: "AUDIO", title: "符阳的话", text: null, fileId: own.id }),
    );
    const path = town.publishMaterial.files[0]?.path ?? "";
    expect((await take(officer, path)).status).toBe(200);
    expect((await take(neighbour, path)).status).toBe(404);
    expect((await fetch(`${world.url}${path}`)).status).toBe(401);
    expect(await titles(officer)).toEqual(expect.arrayContaining(["符阳的话", "县里的话"]));
    expect(await titles(neighbour)).not.toContain("符阳的话");
    expect(await titles(officer, { category: "VISUAL", forms: ["AUDIO"], search: "县里" })).toEqual(
      ["县里的话"],
    );
    expect(await titles(officer, { category: "HEARING", search: "县里" })).toEqual([]);
  });

  test("is what its first bytes say: pictures are made anew, the rest is refused", async () => {
    const create = { width: 30, height: 20, channels: 3, background: "#369" } as const;
    const png = await sharp({ create }).png().toBuffer();
    const { id } = await send(officer, png, "海报.png");
    const { publishMaterial } = await officer.ok<Published>(
      publish,
      publishing({ form: "LARGE_PRINT", fileId: id, text: null }),
    );
    expect(publishMaterial.files).toMatchObject([{ mediaType: "image/jpeg" }]);
    for (const wrong of ["<script>alert(1)</script>", "PK\u0003\u0004", "MZ"]) {
      expect((await send(officer, Buffer.from(wrong), "a.mp3")).fault).toBe("NOT_A_DOCUMENT");
    }
    expect((await send(officer, png.subarray(0, 60), "a.png")).fault).toBe("DAMAGED");
    const heard = await send(officer, sound);
    expect(await codesOf(officer, publish, publishing({ fileId: heard.id }))).toEqual([
      "input.fileId WRONG_FORM",
    ]);
    expect(await codesOf(officer, publish, publishing({ form: "SIGNED_VIDEO" }))).toEqual([
      "input.link CONTENT_MISSING",
    ]);
    expect(await codesOf(officer, publish, publishing({ link: "http://a.example.cn" }))).toEqual([
      "input.link NOT_HTTPS",
    ]);
  });

  test("is withdrawn and not deleted, and given to no new task", async () => {
    const id = await materialAt(world, "510522001", "旧");
    const withdraw = `mutation ($input: WithdrawInput!) { withdrawMaterial(input: $input) { withdrawnAt } }`;
    const input = { id, version: 1, reason: "过时" };
    await officer.ok(withdraw, { input });
    expect(await codesOf(officer, withdraw, { input: { ...input, version: 2 } })).toEqual([
      "input.id WITHDRAWN",
    ]);
    expect(await titles(officer)).not.toContain("一封信旧");
    expect(await titles(officer, { withdrawn: true })).toContain("一封信旧");
    const line = await taskLine(world, ["510522001001"], { materialIds: [id] });
    expect(await codesOf(officer, make, { input: { ...planned, lines: [line] } })).toEqual([
      "input.lines.0.materialIds.0 WITHDRAWN",
    ]);
  });
});

const planned = { title: "防护知识进万家", note: "覆盖所有残疾人", idempotencyKey: freshKey() };
const make = `mutation ($input: MakePublicityPlanInput!) { makePublicityPlan(input: $input) { id version incidentId tasks { total waiting acknowledged overdue done } } }`;
interface Task {
  id: string;
  state: string;
  version: number;
  doneLate: boolean;
  acknowledgedBy: string | null;
  plan: { title: string; officeName: string };
  viewerCanWithdraw: boolean;
  entries: number;
}
const own = async (client: TestClient, planId: string): Promise<Task> => {
  const { publicityTasks } = await client.ok<{ publicityTasks: { nodes: Task[] } }>(
    `query ($planId: ID!) { publicityTasks(filter: { planId: $planId, own: true }) { nodes {
       id state version doneLate acknowledgedBy entries viewerCanWithdraw plan { title officeName } } } }`,
    { planId },
  );
  const [task] = publicityTasks.nodes;
  if (task === undefined || publicityTasks.nodes.length > 1) throw new Error("not one task");
  return task;
};

test("a plan of the county: taken, done with an entry, opened again when that is withdrawn", async () => {
  const blindOffice = await world.value<string>(
    "select m.office_id::text from staff.member m where m.login = 'blind.officer'",
  );
  const line = await taskLine(world, ["510522001", "510522002"]);
  const lines = [{ ...line, officeIds: [...line.officeIds, blindOffice] }];
  const { makePublicityPlan: plan } = await county.ok<{
    makePublicityPlan: { id: string; incidentId: string | null; tasks: Record<string, number> };
  }>(make, { input: { ...planned, lines, idempotencyKey: freshKey() } });
  expect(plan.tasks).toEqual({ total: 3, waiting: 3, acknowledged: 0, overdue: 0, done: 0 });
  expect(plan.incidentId).not.toBeNull();

  const waiting = await own(blind, plan.id);
  expect(waiting).toMatchObject({ state: "WAITING", plan: { title: planned.title } });
  const acknowledge = `mutation ($input: AcknowledgeTaskInput!) { acknowledgePublicityTask(input: $input) { state } }`;
  for (const client of [blind, blind]) {
    await client.ok(acknowledge, { input: { id: waiting.id, version: waiting.version } });
  }
  expect(await own(blind, plan.id)).toMatchObject({ state: "ACKNOWLEDGED", version: 2 });

  const log = `mutation ($input: RecordOutreachInput!) { recordOutreach(input: $input) { ... on Outreach { id version finishedTask office { code } } } }`;
  const task = await own(officer, plan.id);
  const personId = await registered(officer, await world.office("510522001001"), {});
  const { recordOutreach } = await officer.ok<{
    recordOutreach: { id: string; version: number; finishedTask: boolean };
  }>(
    log,
    logging({
      taskId: task.id,
      finishesTask: true,
      channel: "VOICE_CALL",
      people: [{ personId, through: ["SELF"] }],
    }),
  );
  expect(recordOutreach).toMatchObject({ finishedTask: true, office: { code: "510522001" } });
  expect(await own(officer, plan.id)).toMatchObject({ state: "DONE", entries: 1, version: 2 });
  expect(
    await codesOf(county, withdraw, { input: { id: task.id, version: 2, reason: "不用了" } }),
  ).toEqual(["input.id DONE"]);
  // somebody who does not hear was rung up: logged, and not told
  expect(
    await world.rows("select channel, reached from registry.contact where person_id = $1", [
      personId,
    ]),
  ).toEqual([{ channel: "voice_call", reached: false }]);

  await officer.ok(
    `mutation ($input: WithdrawInput!) { withdrawOutreach(input: $input) { withdrawnAt } }`,
    { input: { id: recordOutreach.id, version: 1, reason: "登记有误" } },
  );
  expect(await own(officer, plan.id)).toMatchObject({ state: "ACKNOWLEDGED", entries: 0 });

  await world.change("update publicity.task set due_on = current_date - 2 where id = $1", [
    task.id,
  ]);
  const late = await own(officer, plan.id);
  expect(late).toMatchObject({ state: "OVERDUE", viewerCanWithdraw: false });
  const { id, version } = late;
  expect(await codesOf(officer, withdraw, { input: { id, version, reason: "不想做了" } })).toEqual([
    "input.id NOT_FOUND",
  ]);
  await officer.ok(log, logging({ taskId: task.id, finishesTask: true }));
  expect(await own(officer, plan.id)).toMatchObject({ state: "DONE", doneLate: true });
  await county.ok(withdraw, { input: { id: waiting.id, version: 2, reason: "另行安排" } });
  expect(await codesOf(blind, log, logging({ taskId: waiting.id }))).toEqual([
    "input.taskId WITHDRAWN",
  ]);
});

const withdraw = `mutation ($input: WithdrawInput!) { withdrawPublicityTask(input: $input) { state } }`;
