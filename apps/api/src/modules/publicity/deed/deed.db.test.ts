import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { FolderStore } from "../../../platform/files/folder-store.ts";
import type { Jobs } from "../../../platform/jobs/start-jobs.ts";
import { startOrders } from "../../../platform/jobs/start-orders.ts";
import type { OutgoingRules } from "../../../platform/outgoing/post-signed.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import { ZipArchive } from "../../../platform/spreadsheet/zip-archive.ts";
import type { TestClient } from "../../../testing/client.ts";
import { freshKey, testDatabase, testMasterKey } from "../../../testing/database.ts";
import {
  cleanText,
  consenting,
  deedAt,
  drafting,
  platformInput,
  platformVersion,
  sourceText,
  withdrawing,
} from "../../../testing/deeds.ts";
import { ReceivingPlatform } from "../../../testing/receiving-platform.ts";
import { worldOf, type World } from "../../../testing/world.ts";
import { deedModule } from "./deed.module.ts";

const key = { id: "hejiang", secret: "a-secret-of-the-citys-platform" };
const mine = "510522001";
let root: string;
let world: World;
let workerUrl: string;
let working: Jobs | undefined;
let officer: TestClient;
let county: TestClient;
let city: ReceivingPlatform;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "wuzi-deeds-"));
  const database = await testDatabase("demo");
  workerUrl = database.workerUrl;
  world = await worldOf(database, { files: new FolderStore(root) });
  officer = await world.as("fuyang.officer");
  county = await world.as("county.admin");
  city = await ReceivingPlatform.start(key);
  const input = platformInput(await platformVersion(world), {
    url: city.address,
    keyName: key.id,
    secret: key.secret,
  });
  await county.ok(
    "mutation ($input: SetDeedPlatformInput!) { setDeedPlatform(input: $input) { id } }",
    input,
  );
});
afterAll(async () => {
  await world.stop();
  await city.stop();
  await rm(root, { recursive: true, force: true });
});
beforeEach(() => {
  city.manner = "takes";
  city.heard.length = 0;
  city.taken.clear();
});
afterEach(async () => {
  await working?.stop();
  working = undefined;
});

function work(outgoing: OutgoingRules = { inside: true, answerMs: 400 }): void {
  working = startOrders({
    workerUrl,
    jobs: deedModule.jobs ?? [],
    services: { files: new FolderStore(root), keys: ringOf(testMasterKey), outgoing },
    log: pino({ level: "silent" }),
  });
}

interface Delivery {
  id: string;
  event: string;
  state: string;
  attempts: number;
  fault: string | null;
  status: number | null;
}

interface Known {
  __typename?: string;
  id: string;
  state: string;
  version: number;
  consent: { id: string } | null;
  publicText: { number: number } | null;
  submissions: {
    id: string;
    level: string;
    state: string;
    packageState: string;
    textNumber: number;
    reference: string | null;
    package: { path: string; name: string } | null;
    deliveries: Delivery[];
  }[];
}

const fields = `__typename id state version consent { id } publicText { number } submissions { id level state packageState
  textNumber reference package { path name } deliveries { id event state attempts fault status } }`;

async function deed(id: string): Promise<Known> {
  const answer = await county.ok<{ deed: Known }>(
    `query ($id: ID!) { deed(id: $id) { ${fields} } }`,
    { id },
  );
  return answer.deed;
}

const refusals: Record<string, string> = {
  handInDeed: "... on DeedMoved { state }",
  reviewDeed: "... on AnotherMustReview { id }",
  keepPublicText:
    "... on DeedMoved { state } ... on StillPersonal { found { fault inTitle text } }",
  submitDeed: "... on SubmissionBarred { level bar }",
};

async function does(client: TestClient, field: string, type: string, input: object) {
  const answer = await client.ok<Record<string, Known>>(
    `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ... on Deed { ${fields} } ${refusals[field] ?? ""} } }`,
    { input },
  );
  return answer[field] as Known;
}

const submit = async (id: string, levels: string[]) =>
  await does(county, "submitDeed", "SubmitDeedInput", {
    id,
    version: (await deed(id)).version,
    levels,
    idempotencyKey: freshKey(),
  });

/** What has failed and waits for its time is due now. */
async function hurry(): Promise<void> {
  await vi.waitFor(
    async () => {
      const due = await world.rows(
        `update platform.job_order set not_before = now()
          where state = 'waiting' and fault is not null returning pg_notify('wuzi_order', '')`,
      );
      expect(due.length).toBeGreaterThan(0);
    },
    { timeout: 20_000, interval: 40 },
  );
}

async function delivery(
  id: string,
  wanted: Partial<Delivery>,
  event = "SUBMITTED",
): Promise<Delivery> {
  return await vi.waitFor(
    async () => {
      const all = (await deed(id)).submissions.flatMap(({ deliveries }) => deliveries);
      const found = all.find((each) => each.event === event);
      expect(found).toMatchObject(wanted);
      return found as Delivery;
    },
    { timeout: 20_000, interval: 40 },
  );
}

async function entriesOf(path: string, client = county): Promise<Map<string, string>> {
  const response = await fetch(`${world.url}${path}`, { headers: { cookie: client.cookie } });
  const file = join(root, "downloaded.zip");
  await writeFile(file, Buffer.from(await response.arrayBuffer()));
  const archive = await ZipArchive.open(file);
  const entries = new Map<string, string>();
  for (const name of archive.names) {
    const pieces: Buffer[] = [];
    for await (const piece of archive.read(name)) pieces.push(piece);
    entries.set(name, Buffer.concat(pieces).toString());
  }
  archive.close();
  return entries;
}

async function photo(purpose: string): Promise<string> {
  const create = { width: 60, height: 40, channels: 3, background: "#369" } as const;
  const response = await fetch(`${world.url}/files/${purpose}?name=1.png`, {
    method: "POST",
    headers: { cookie: officer.cookie, "apollo-require-preflight": "true" },
    body: new Uint8Array(await sharp({ create }).png().toBuffer()),
  });
  return ((await response.json()) as { id: string }).id;
}

test("goes from a street's draft to the city and the province, is returned, mended and accepted", async () => {
  const photoIds = [await photo("deed_photo")];
  const drafted = await does(officer, "draftDeed", "DraftDeedInput", drafting({ photoIds }).input);
  const { id } = drafted;
  const seen = { id, version: 1 };
  expect(await does(officer, "handInDeed", "SeenDeedInput", seen)).toMatchObject({
    state: "IN_REVIEW",
  });
  const text = { title: "张长江的二月", body: sourceText };
  const early = await does(county, "keepPublicText", "KeepPublicTextInput", {
    id,
    version: 2,
    ...text,
  });
  expect(early).toEqual({ __typename: "DeedMoved", state: "IN_REVIEW" });
  await does(county, "reviewDeed", "SeenDeedInput", { id, version: 2 });
  const refused = await does(county, "keepPublicText", "KeepPublicTextInput", {
    id,
    version: 3,
    ...text,
  });
  expect(refused).toEqual({
    __typename: "StillPersonal",
    found: [
      { fault: "NAME", inTitle: true, text: "张长江" },
      { fault: "NAME", inTitle: false, text: "张长江" },
      { fault: "NAME", inTitle: false, text: "李梅" },
      { fault: "PHONE", inTitle: false, text: "13812345678" },
      { fault: "ADDRESS", inTitle: false, text: "3组12号" },
    ],
  });
  const clean = { title: "一名专职委员的二月", body: cleanText };
  await does(county, "keepPublicText", "KeepPublicTextInput", { id, version: 3, ...clean });
  expect(await submit(id, ["CITY"])).toEqual({
    __typename: "SubmissionBarred",
    level: "CITY",
    bar: "NOT_CLEARED",
  });
  const paper = consenting(id, {
    means: "PAPER",
    photosMayBePublished: true,
    photoIds: [await photo("deed_consent_photo")],
  });
  const agreed = await does(officer, "recordDeedConsent", "RecordDeedConsentInput", paper.input);
  expect(agreed.state).toBe("CLEARED");

  work();
  expect(await submit(id, ["CITY", "PROVINCE"])).toMatchObject({ state: "SUBMITTED" });
  await delivery(id, { state: "DELIVERED", attempts: 1, fault: null });
  expect(city.heard.map(({ fault }) => fault)).toEqual([undefined]);
  const told = JSON.parse(city.heard[0]?.body ?? "") as { deed: object; photos: object[] };
  expect(told.deed).toMatchObject({ about: "张某某", text: cleanText, textVersion: 1 });
  const made = await vi.waitFor(
    async () => {
      const known = await deed(id);
      expect(known.submissions.map(({ packageState }) => packageState)).toEqual(["MADE", "MADE"]);
      return known.submissions;
    },
    { timeout: 20_000 },
  );
  const toCity = made.find(({ level }) => level === "CITY");
  const path = toCity?.package?.path ?? "";
  const entries = await entriesOf(path);
  expect([...entries.keys()]).toEqual([
    "公开稿.txt",
    "报送表.xlsx",
    "photos/01.jpg",
    "metadata.json",
  ]);
  expect(entries.get("公开稿.txt")).toContain(cleanText);
  const metadata = JSON.parse(entries.get("metadata.json") ?? "") as { files: object[] };
  expect(metadata).toMatchObject({ level: "city", deed: { about: "张某某" } });
  expect(metadata.files).toEqual(expect.arrayContaining([expect.objectContaining(told.photos[0])]));
  expect([...entries.values()].join("")).not.toMatch(/张长江|李梅|13812345678/);
  const audited = await world.value(
    "select action from audit.entry where subject = 'platform.file' order by id desc limit 1",
  );
  expect(audited).toBe("reveal");
  const other = await fetch(`${world.url}${path}`, { headers: { cookie: officer.cookie } });
  expect(other.status).toBe(403);

  const returned = { submissionId: toCity?.id, accepted: false, reason: "请补充时间地点" };
  await does(county, "answerDeed", "AnswerDeedInput", returned);
  const inProvince = made.find(({ level }) => level === "PROVINCE");
  await does(county, "answerDeed", "AnswerDeedInput", {
    submissionId: inProvince?.id,
    accepted: true,
    reference: "SC-7",
  });
  expect((await deed(id)).state).toBe("RETURNED");
  expect(await submit(id, ["CITY"])).toMatchObject({ bar: "NOT_MENDED" });
  const { version } = await deed(id);
  const mended = { id, version, title: "二月", body: `${cleanText}时间是2020年2月。` };
  expect(await does(county, "keepPublicText", "KeepPublicTextInput", mended)).toMatchObject({
    state: "CLEARED",
    publicText: { number: 2 },
  });
  expect(await submit(id, ["PROVINCE"])).toMatchObject({ bar: "ACCEPTED" });
  const again = await submit(id, ["CITY"]);
  expect(again.submissions[0]).toMatchObject({ level: "CITY", textNumber: 2, state: "OPEN" });
  await does(county, "answerDeed", "AnswerDeedInput", {
    submissionId: again.submissions[0]?.id,
    accepted: true,
  });
  expect((await deed(id)).state).toBe("ACCEPTED");
});

describe("a platform that", () => {
  test.each([
    ["breaks", { fault: "PLATFORM_FAULT", status: 500 }],
    ["hangs", { fault: "NO_ANSWER" }],
    ["garbage", { fault: "GARBAGE" }],
    ["another", { fault: "GARBAGE", status: 200 }],
  ] as const)("%s is told again, the same under the same key", async (manner, fault) => {
    const { id } = await deedAt(world, mine, "cleared");
    city.manner = manner;
    work();
    await submit(id, ["CITY"]);
    await delivery(id, { state: "WAITING", attempts: 1, ...fault });
    city.manner = "takes";
    await hurry();
    const known = await delivery(id, { state: "DELIVERED", attempts: 2, fault: null });
    expect(new Set(city.heard.map(({ key: each }) => each))).toEqual(new Set([known.id]));
    expect(new Set(city.heard.map(({ body }) => body)).size).toBe(1);
    expect((await deed(id)).submissions[0]?.reference).toBe("LZ-1");
  });

  test("refuses is not asked again until somebody says so; then under the same key", async () => {
    const { id } = await deedAt(world, mine, "cleared");
    city.manner = "refuses";
    work();
    await submit(id, ["CITY"]);
    const refused = await delivery(id, { state: "FAILED", fault: "REFUSED", status: 403 });
    city.manner = "takes";
    const again = "mutation ($id: ID!) { resendDeedDelivery(id: $id) { id } }";
    await county.ok(again, { id: refused.id });
    await county.ok(again, { id: refused.id });
    await delivery(id, { state: "DELIVERED", attempts: 2 });
    expect([...city.taken.keys()]).toEqual([refused.id]);
  });

  test("lies inside is never asked unless a setting allows it", async () => {
    const { id } = await deedAt(world, mine, "cleared");
    work({});
    await submit(id, ["CITY"]);
    await delivery(id, { state: "FAILED", fault: "INSIDE_ADDRESS" });
    expect(city.heard).toEqual([]);
  });
});

test("is told when consent is taken back; nothing more leaves, and the package is gone", async () => {
  const { id } = await deedAt(world, mine, "cleared");
  const { id: later } = await deedAt(world, mine, "cleared");
  work();
  await submit(id, ["CITY"]);
  await delivery(id, { state: "DELIVERED" });
  const path = await vi.waitFor(
    async () => {
      const [known] = (await deed(id)).submissions;
      expect(known?.packageState).toBe("MADE");
      return known?.package?.path ?? "";
    },
    { timeout: 20_000 },
  );
  await working?.stop();
  await submit(later, ["CITY"]);
  const back = "WithdrawDeedConsentInput";
  for (const each of [id, later]) {
    const withdrawn = await does(officer, "withdrawDeedConsent", back, withdrawing(each).input);
    expect(withdrawn).toMatchObject({ state: "REVIEWED", consent: null });
  }
  const gone = await fetch(`${world.url}${path}`, { headers: { cookie: county.cookie } });
  expect(gone.status).toBe(404);
  work();
  await delivery(id, { state: "DELIVERED" }, "WITHDRAWN");
  const [told] = (await deed(id)).submissions;
  expect(JSON.parse(city.heard.at(-1)?.body ?? "")).toMatchObject({
    event: "deed.withdrawn",
    submission: told?.id,
  });
  // what had not left says nothing at all
  expect((await deed(later)).submissions).toMatchObject([
    { state: "WITHDRAWN", packageState: "WITHDRAWN", deliveries: [{ state: "CANCELLED" }] },
  ]);
  expect(city.heard.length).toBe(2);
  expect(await submit(id, ["CITY"])).toMatchObject({ bar: "NOT_CLEARED" });
});

test("whoever handed it in does not review it, and a platform's secret stands nowhere", async () => {
  const drafted = await does(county, "draftDeed", "DraftDeedInput", drafting().input);
  await does(county, "handInDeed", "SeenDeedInput", { id: drafted.id, version: 1 });
  const own = await does(county, "reviewDeed", "SeenDeedInput", { id: drafted.id, version: 2 });
  expect(own.__typename).toBe("AnotherMustReview");
  const kept = await world.value<string>(
    `select string_agg(t, '') from (select p::text as t from publicity.deed_platform p
       union all select e::text from audit.entry e union all select i::text from platform.idempotency i) everything`,
  );
  expect(kept).not.toContain(key.secret);
  expect(kept).not.toContain(Buffer.from(key.secret).toString("hex"));
  expect(kept).not.toContain("13812345678");
});
