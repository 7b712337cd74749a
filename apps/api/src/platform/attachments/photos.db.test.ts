import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signedIn } from "../../testing/client.ts";
import { connected } from "../../testing/connected.ts";
import { PhotoWorld } from "../../testing/photos.ts";
import { photoLimits } from "./photo-limits.ts";

let photos: PhotoWorld;
beforeAll(async () => {
  photos = await PhotoWorld.start();
});
afterAll(() => photos.stop());

test("a photo is made anew, attached once, and seen by the record's readers on record", async () => {
  const sent = await photos.send(photos.people.fuyang, photos.picture);
  expect(sent).toMatchObject({ status: 201, name: "IMG_1.png" });
  expect((await photos.see(photos.people.fuyang, sent.id)).status).toBe(404);
  const [id = ""] = await photos.attach(photos.people.fuyang, [sent.id]);
  expect(await photos.attach(photos.people.fuyang, [sent.id])).toEqual([id]);
  const officer = await signedIn(photos.server.url, "fuyang.officer");
  const response = await photos.see(officer, id);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "image/jpeg",
    "content-disposition": "inline",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width: 60, height: 40 });
  const [entry] = await photos.query(
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
  const [id = ""] = await photos.attach(photos.people.fuyang, [
    (await photos.send(photos.people.fuyang, photos.picture)).id,
  ]);
  expect((await photos.see(photos.people.fuyang, id)).status).toBe(200);
  expect((await photos.see(photos.people.beside, id)).status).toBe(404);
  expect((await fetch(`${photos.server.url}/files/test_photo/${id}`)).status).toBe(401);
});

test("what somebody else brought cannot be attached", async () => {
  expect(
    await photos.attach(photos.people.fuyang, [
      (await photos.send(photos.people.county, photos.picture)).id,
    ]),
  ).toEqual([]);
});

test("what is no photo is refused, and nothing is kept", async () => {
  const before = await photos.query("select count(*) from platform.file");
  const refused = await Promise.all([
    photos.send(photos.people.fuyang, Buffer.from("这不是照片")),
    photos.send(photos.people.fuyang, photos.picture.subarray(0, 60)),
    photos.send(photos.people.fuyang, Buffer.alloc(0)),
  ]);
  expect(refused.map(({ status, fault }) => [status, fault])).toEqual([
    [400, "NOT_A_PHOTO"],
    [400, "DAMAGED"],
    [400, "EMPTY"],
  ]);
  expect(await photos.query("select count(*) from platform.file")).toEqual(before);
  expect(await readdir(join(photos.root, "incoming"))).toEqual([]);
});

/** What a device sends after the record: each key counts once. */
const after = (key: string, recordId = photos.record) => ({ record: recordId, key });

test("a photo that is sent after its record is added once, however often it is sent", async () => {
  const recordId = await photos.freshRecord();
  const key = randomUUID();
  const sent = await Promise.all(
    Array.from({ length: 20 }, () =>
      photos.send(photos.people.fuyang, photos.picture, after(key, recordId)),
    ),
  );
  expect(new Set(sent.map(({ status, id }) => `${status} ${id}`))).toEqual(
    new Set([`201 ${sent[0]?.id}`]),
  );
  expect((await photos.send(photos.people.fuyang, photos.picture, after(key, recordId))).id).toBe(
    sent[0]?.id,
  );
  const attached = await photos.query("select from platform.attachment where subject_id = $1", [
    recordId,
  ]);
  expect(attached).toHaveLength(1);
  for (let more = 1; more < photoLimits.perRecord; more += 1) {
    expect(
      (await photos.send(photos.people.fuyang, photos.picture, after(randomUUID(), recordId)))
        .status,
    ).toBe(201);
  }
  expect(
    (await photos.send(photos.people.fuyang, photos.picture, after(randomUUID(), recordId))).fault,
  ).toBe("TOO_MANY");
});

test("nothing is added to a record elsewhere, under another's key, or under half a name", async () => {
  const key = randomUUID();
  expect((await photos.send(photos.people.fuyang, photos.picture, after(key))).status).toBe(201);
  const refused = await Promise.all([
    photos.send(photos.people.beside, photos.picture, after(randomUUID())),
    photos.send(photos.people.county, photos.picture, after(key)),
    photos.send(photos.people.fuyang, photos.picture, after(key, await photos.freshRecord())),
    photos.send(photos.people.fuyang, photos.picture, after("1")),
    photos.send(photos.people.fuyang, photos.picture, { record: photos.record }),
  ]);
  expect(refused.map(({ status, fault }) => [status, fault])).toEqual([
    [404, "NOT_FOUND"],
    [409, "KEY_REUSED"],
    [409, "KEY_REUSED"],
    [404, "NOT_FOUND"],
    [404, "NOT_FOUND"],
  ]);
});

test("a photo moves with its record", async () => {
  await photos.begin();
  const [id = ""] = await photos.attach(photos.people.fuyang, [
    (await photos.send(photos.people.fuyang, photos.picture)).id,
  ]);
  await connected(photos.database.superuserUrl, async (client) => {
    await client.query(`begin; select access.begin_system('测试', null, 'staff:manage', '');
      create table public.moving (id uuid, office_id integer);
      create trigger follow after update of office_id on public.moving for each row
        when (old.office_id is distinct from new.office_id) execute function platform.photos_follow();
      insert into public.moving select subject_id, office_id from platform.attachment where id = '${id}';
      update platform.attachment set subject = 'public.moving' where id = '${id}';
      update public.moving set office_id = (select office_id from staff.member where login = 'county.admin');
      commit`);
  });
  expect([
    (await photos.see(photos.people.county, id)).status,
    (await photos.see(photos.people.fuyang, id)).status,
  ]).toEqual([200, 404]);
});
