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
  photo: { seenWith: "staff:read" },
} as const;
const testModule = { name: "test", resolvers: [], entities: [], filePurposes: [purpose] };
const record = "01900000-0000-7000-8000-00000000000a";
const incident = "01900000-0000-7000-8000-00000000000b";

let root: string;
let server: Awaited<ReturnType<typeof startTestServer>>;
let database: Awaited<ReturnType<typeof testDatabase>>;
let fuyang: TestClient;
let county: TestClient;
let picture: Buffer;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "wuzi-photos-"));
  database = await testDatabase("demo");
  server = await startTestServer(database.appUrl, {
    modules: [...modules, testModule],
    files: new FolderStore(root),
  });
  fuyang = await signedIn(server.url, "fuyang.admin");
  county = await signedIn(server.url, "county.admin");
  const create = { width: 60, height: 40, channels: 3, background: "#369" } as const;
  picture = await sharp({ create }).png().toBuffer();
});
afterAll(async () => {
  await server.stop();
  await database.drop();
  await rm(root, { recursive: true, force: true });
});

async function send(client: TestClient, body: Buffer) {
  const response = await fetch(`${server.url}/files/test_photo?name=IMG_1.png`, {
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
  return await connected(
    database.superuserUrl,
    async (client) => (await client.query(text, values)).rows as Row[],
  );
}

/** Attaches as a command of this actor would. @returns the attachments' ids */
async function attach(client: TestClient, fileIds: string[]): Promise<string[]> {
  const token = client.cookie.split("=")[1] ?? "";
  return await connected(database.appUrl, async (app) => {
    await app.query("begin");
    await app.query("select access.begin($1, 'staff:manage', '', true)", [token]);
    await app.query(
      `select platform.attach_photos('test_photo', 'staff.member', $1,
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
    subject: "staff.member",
    seen: "staff:read",
  });
});

test("elsewhere, signed out or without the permission a photo is not there", async () => {
  const [id = ""] = await attach(fuyang, [(await send(fuyang, picture)).id]);
  expect((await see(fuyang, id)).status).toBe(200);
  const beside = await signedIn(server.url, "lingang.admin");
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

test("an attached photo outlives the days of a file and goes with its response", async () => {
  const [id = ""] = await attach(fuyang, [(await send(fuyang, picture)).id]);
  const work = async (text: string, now: Date) => {
    await connected(database.workerUrl, async (client) => {
      await client.query("begin");
      await client.query("select access.begin_system('测试', null, 'files:purge', '')");
      await client.query(text, text.includes("$1") ? [incident] : []);
      const rows = async <Row>({ text: each, values }: { text: string; values: unknown[] }) =>
        (await client.query(each, values)).rows as Row[];
      await purgeFiles({ rows }, new FolderStore(root), now);
      await client.query("commit");
    });
  };
  const later = new Date(Date.now() + 30 * 86_400_000);
  await work("select 1", later);
  await work("select 1", later);
  expect((await see(fuyang, id)).status).toBe(200);
  await work("select platform.end_photos($1)", new Date());
  expect((await see(fuyang, id)).status).toBe(404);
  await work("select 1", later);
  expect(await readdir(join(root, "kept"), { recursive: true, withFileTypes: true })).toSatisfy(
    (found: { isFile(): boolean }[]) => found.every((entry) => !entry.isFile()),
  );
});

test("a photo moves with its record", async () => {
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
