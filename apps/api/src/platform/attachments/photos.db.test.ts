import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { modules } from "../../modules.ts";
import { signedIn, startTestServer, type TestClient } from "../../testing/client.ts";
import { connected } from "../../testing/connected.ts";
import { testDatabase } from "../../testing/database.ts";
import { FolderStore } from "../files/folder-store.ts";
import { purgeFiles } from "../files/purge-files.ts";
import { photoLimits } from "./photo-limits.ts";

const purpose = {
  name: "test_photo",
  permission: "staff:manage",
  upload: true,
  mostBytes: photoLimits.sentBytes,
  keepDays: 2,
  photo: { seenWith: "staff:read", subject: "prevent.screening_round" },
} as const;
const testModule = { name: "test", resolvers: [], entities: [], filePurposes: [purpose] };

let root: string;
let server: Awaited<ReturnType<typeof startTestServer>>;
let database: Awaited<ReturnType<typeof testDatabase>>;
let fuyang: TestClient;
let county: TestClient;
let beside: TestClient;
let picture: Buffer;
/** Whose photos they are: a round of a street, whose response goes on. */
let record: string;
let incident: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "wuzi-photos-"));
  database = await testDatabase("demo");
  server = await startTestServer(database.appUrl, {
    modules: [...modules, testModule],
    files: new FolderStore(root),
  });
  fuyang = await signedIn(server.url, "fuyang.admin");
  county = await signedIn(server.url, "county.admin");
  beside = await signedIn(server.url, "lingang.admin");
  incident = await freshIncident();
  record = await freshRecord();
  const create = { width: 60, height: 40, channels: 3, background: "#369" } as const;
  picture = await sharp({ create }).png().toBuffer();
});
afterAll(async () => {
  await server.stop();
  await database.drop();
  await rm(root, { recursive: true, force: true });
});

let rounds = 0;

/** A round of Fuyang, which stands for any record. */
async function freshRecord(): Promise<string> {
  rounds += 1;
  const [made] = await query<{ id: string }>(
    `insert into prevent.screening_round (office_id, incident_id, name, from_day, to_day, workers, worker_names)
     select m.office_id, $1, '轮次', date '2020-01-01' + $2::integer, date '2020-01-01' + $2::integer, '{}', ''
       from staff.member m where m.login = 'fuyang.admin' returning id`,
    [incident, rounds],
  );
  return made?.id ?? "";
}

async function freshIncident(): Promise<string> {
  await query(
    "update response.incident set ended_on = current_date where kind = 'flood' and ended_on is null",
  );
  const [made] = await query<{ id: string }>(
    `insert into response.incident (office_id, kind, name, started_on)
     select id, 'flood', '汛期', current_date - 90 from organisation.office where code = '510522'
     returning id`,
  );
  return made?.id ?? "";
}

async function send(client: TestClient, body: Buffer, more: Record<string, string> = {}) {
  const asked = new URLSearchParams({ name: "IMG_1.png", ...more });
  const response = await fetch(`${server.url}/files/test_photo?${asked.toString()}`, {
    method: "POST",
    headers: { cookie: client.cookie, "apollo-require-preflight": "true" },
    body: new Uint8Array(body),
  });
  const answer = (await response.json()) as {
    id: string;
    errors?: { extensions: { fields: { code: string }[] } }[];
  };
  return {
    ...answer,
    status: response.status,
    fault: answer.errors?.[0]?.extensions.fields[0]?.code,
  };
}

async function see(client: TestClient, id: string): Promise<Response> {
  return await fetch(`${server.url}/files/test_photo/${id}`, {
    headers: { cookie: client.cookie },
  });
}

async function query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  return await connected(database.superuserUrl, async (client) => {
    await client.query("begin; select access.begin_system('测试', null, 'staff:manage', '')");
    const { rows } = await client.query(text, values);
    await client.query("commit");
    return rows as Row[];
  });
}

/** Attaches as a command of this actor would. @returns the attachments' ids */
async function attach(client: TestClient, fileIds: string[]): Promise<string[]> {
  const token = client.cookie.split("=")[1] ?? "";
  return await connected(database.appUrl, async (app) => {
    await app.query("begin");
    await app.query("select access.begin($1, 'staff:manage', '', true)", [token]);
    await app.query(
      `select platform.attach_photos('test_photo', 'prevent.screening_round', $1,
         (select office_id from staff.member where login = 'fuyang.admin'), $2, $3::uuid[])`,
      [record, incident, fileIds],
    );
    const { rows } = await app.query<{ id: string }>(
      "select id from platform.attachment where file_id = any($1::uuid[]) order by position",
      [fileIds],
    );
    await app.query("commit");
    return rows.map(({ id }) => id);
  });
}

test("a photo is made anew, attached once, and seen by the record's readers on record", async () => {
  const sent = await send(fuyang, picture);
  expect(sent).toMatchObject({ status: 201, name: "IMG_1.png" });
  expect((await see(fuyang, sent.id)).status).toBe(404);
  const [id = ""] = await attach(fuyang, [sent.id]);
  expect(await attach(fuyang, [sent.id])).toEqual([id]);
  const officer = await signedIn(server.url, "fuyang.officer");
  const response = await see(officer, id);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "image/jpeg",
    "content-disposition": "inline",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width: 60, height: 40 });
  const [entry] = await query(
    `select e.action, m.login, e.after ->> 'subject' as subject, e.after ->> 'seen_with' as seen
       from audit.entry e join staff.member m on m.id = e.staff_id
      where e.subject = 'platform.attachment' and e.subject_id = $1 order by e.id desc limit 1`,
    [id],
  );
  expect(entry).toEqual({
    action: "reveal",
    login: "fuyang.officer",
    subject: "prevent.screening_round",
    seen: "staff:read",
  });
});

test("elsewhere, signed out or without the permission a photo is not there", async () => {
  const [id = ""] = await attach(fuyang, [(await send(fuyang, picture)).id]);
  expect((await see(fuyang, id)).status).toBe(200);
  expect((await see(beside, id)).status).toBe(404);
  expect((await fetch(`${server.url}/files/test_photo/${id}`)).status).toBe(401);
});

test("what somebody else brought cannot be attached", async () => {
  expect(await attach(fuyang, [(await send(county, picture)).id])).toEqual([]);
});

test("what is no photo is refused, and nothing is kept", async () => {
  const before = await query("select count(*) from platform.file");
  const refused = await Promise.all([
    send(fuyang, Buffer.from("这不是照片")),
    send(fuyang, picture.subarray(0, 60)),
    send(fuyang, Buffer.alloc(0)),
  ]);
  expect(refused.map(({ status, fault }) => [status, fault])).toEqual([
    [400, "NOT_A_PHOTO"],
    [400, "DAMAGED"],
    [400, "EMPTY"],
  ]);
  expect(await query("select count(*) from platform.file")).toEqual(before);
  expect(await readdir(join(root, "incoming"))).toEqual([]);
});

/** What a device sends after the record: each key counts once. */
const after = (key: string, recordId = record) => ({ record: recordId, key });

test("a photo that is sent after its record is added once, however often it is sent", async () => {
  const recordId = await freshRecord();
  const key = randomUUID();
  const sent = await Promise.all(
    Array.from({ length: 20 }, () => send(fuyang, picture, after(key, recordId))),
  );
  expect(new Set(sent.map(({ status, id }) => `${status} ${id}`))).toEqual(
    new Set([`201 ${sent[0]?.id}`]),
  );
  expect((await send(fuyang, picture, after(key, recordId))).id).toBe(sent[0]?.id);
  const attached = await query("select from platform.attachment where subject_id = $1", [recordId]);
  expect(attached).toHaveLength(1);
  for (let more = 1; more < photoLimits.perRecord; more += 1) {
    expect((await send(fuyang, picture, after(randomUUID(), recordId))).status).toBe(201);
  }
  expect((await send(fuyang, picture, after(randomUUID(), recordId))).fault).toBe("TOO_MANY");
});

test("nothing is added to a record elsewhere, under another's key, or under half a name", async () => {
  const key = randomUUID();
  expect((await send(fuyang, picture, after(key))).status).toBe(201);
  const refused = await Promise.all([
    send(beside, picture, after(randomUUID())),
    send(county, picture, after(key)),
    send(fuyang, picture, after(key, await freshRecord())),
    send(fuyang, picture, after("1")),
    send(fuyang, picture, { record }),
  ]);
  expect(refused.map(({ status, fault }) => [status, fault])).toEqual([
    [404, "NOT_FOUND"],
    [409, "KEY_REUSED"],
    [409, "KEY_REUSED"],
    [404, "NOT_FOUND"],
    [404, "NOT_FOUND"],
  ]);
});

const later = (days: number) => new Date(Date.now() + days * 86_400_000);
const dead = new Error("the process was killed");

/** One run of the hourly purge; `killed` says at which of its steps the process goes. */
async function purge(now: Date, killed?: "before removing" | "before committing"): Promise<void> {
  const store = new FolderStore(root);
  if (killed === "before removing") store.remove = async () => await Promise.reject(dead);
  await connected(database.workerUrl, async (client) => {
    await client.query("begin");
    const rows = async <Row>({ text, values }: { text: string; values: unknown[] }) =>
      (await client.query(text, values)).rows as Row[];
    await purgeFiles({ rows }, store, now);
    if (killed === "before committing") throw dead;
    await client.query("commit");
  }).catch((error: unknown) => {
    if (error !== dead) throw error;
  });
}

/** What lies in the folder, and what rows promise to lie there. */
async function kept(): Promise<{ files: string[]; promised: string[] }> {
  const found = await readdir(join(root, "kept"), { recursive: true, withFileTypes: true });
  const rows = await query<{ sha256: string }>(
    "select distinct sha256 from platform.file where state = 'kept' order by sha256",
  );
  const files = found.filter((entry) => entry.isFile()).map(({ name }) => name);
  return { files: files.toSorted(), promised: rows.map(({ sha256 }) => sha256) };
}

async function livePhotos(recordId: string): Promise<number> {
  return (
    await query("select from platform.attachment where subject_id = $1 and ended_at is null", [
      recordId,
    ])
  ).length;
}

async function ownPicture(): Promise<Buffer> {
  const background = `#${randomUUID().slice(0, 6)}`;
  return await sharp({ create: { width: 20, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
}

/** What ends it, and after how many days its photos go. */
const ends = {
  record: {
    days: 1,
    by: () => query("delete from prevent.screening_round where id = $1", [record]),
  },
  response: {
    days: photoLimits.daysAfterEnd + 1,
    by: () =>
      query("update response.incident set ended_on = current_date where id = $1", [incident]),
  },
};

test.each(["record", "response"] as const)(
  "a photo ends with its %s, its bytes too, wherever the purge is killed",
  async (ground) => {
    record = await freshRecord();
    const sent = await send(fuyang, await ownPicture());
    const [id = ""] = await attach(fuyang, [sent.id]);
    await purge(later(30));
    await purge(later(30));
    expect([(await see(fuyang, id)).status, await livePhotos(record)]).toEqual([200, 1]);
    const { days, by } = ends[ground];
    await by();
    await purge(later(days - 1));
    const at = later(days + 1);
    for (const killed of ["before committing", undefined, "before removing", "before committing"]) {
      await purge(at, killed as Parameters<typeof purge>[1]);
      const { files, promised } = await kept();
      expect(files).toEqual(expect.arrayContaining(promised));
    }
    await purge(at);
    expect([(await see(fuyang, id)).status, await livePhotos(record)]).toEqual([404, 0]);
    const { files, promised } = await kept();
    expect(files).toEqual(promised);
    const [row] = await query<{ sha256: string }>(
      "select sha256 from platform.file where id = $1",
      [sent.id],
    );
    expect(files).not.toContain(row?.sha256);
  },
);

test("the photos of a response stay while what is left over is settled", async () => {
  incident = await freshIncident();
  record = await freshRecord();
  const [id = ""] = await attach(fuyang, [(await send(fuyang, await ownPicture())).id]);
  await ends.response.by();
  await purge(later(photoLimits.daysAfterEnd - 1));
  expect((await see(fuyang, id)).status).toBe(200);
  await purge(later(photoLimits.daysAfterEnd + 2));
  expect((await see(fuyang, id)).status).toBe(404);
});

test("a photo moves with its record", async () => {
  incident = await freshIncident();
  record = await freshRecord();
  const [id = ""] = await attach(fuyang, [(await send(fuyang, picture)).id]);
  await connected(database.superuserUrl, async (client) => {
    await client.query(`begin; select access.begin_system('测试', null, 'staff:manage', '');
      create table public.moving (id uuid, office_id integer);
      create trigger follow after update of office_id on public.moving for each row
        when (old.office_id is distinct from new.office_id) execute function platform.photos_follow();
      insert into public.moving select subject_id, office_id from platform.attachment where id = '${id}';
      update platform.attachment set subject = 'public.moving' where id = '${id}';
      update public.moving set office_id = (select office_id from staff.member where login = 'county.admin');
      commit`);
  });
  expect([(await see(county, id)).status, (await see(fuyang, id)).status]).toEqual([200, 404]);
});
