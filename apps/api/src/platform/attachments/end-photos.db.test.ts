import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connected } from "../../testing/connected.ts";
import { PhotoWorld } from "../../testing/photos.ts";
import { FolderStore } from "../files/folder-store.ts";
import { purgeFiles } from "../files/purge-files.ts";
import { photoLimits } from "./photo-limits.ts";

let photos: PhotoWorld;
beforeAll(async () => {
  photos = await PhotoWorld.start();
});
afterAll(() => photos.stop());

const later = (days: number) => new Date(Date.now() + days * 86_400_000);
const dead = new Error("the process was killed");

/** One run of the hourly purge; `killed` says at which of its steps the process goes. */
async function purge(now: Date, killed?: "before removing" | "before committing"): Promise<void> {
  const store = new FolderStore(photos.root);
  if (killed === "before removing") store.remove = async () => await Promise.reject(dead);
  await connected(photos.database.workerUrl, async (client) => {
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
  const found = await readdir(join(photos.root, "kept"), { recursive: true, withFileTypes: true });
  const rows = await photos.query<{ sha256: string }>(
    "select distinct sha256 from platform.file where state = 'kept' order by sha256",
  );
  const files = found.filter((entry) => entry.isFile()).map(({ name }) => name);
  return { files: files.toSorted(), promised: rows.map(({ sha256 }) => sha256) };
}

async function livePhotos(recordId: string): Promise<number> {
  return (
    await photos.query(
      "select from platform.attachment where subject_id = $1 and ended_at is null",
      [recordId],
    )
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
    by: () => photos.query("delete from prevent.screening_round where id = $1", [photos.record]),
  },
  response: {
    days: photoLimits.daysAfterEnd + 1,
    by: () =>
      photos.query("update response.incident set ended_on = current_date where id = $1", [
        photos.incident,
      ]),
  },
};

test.each(["record", "response"] as const)(
  "a photo ends with its %s, its bytes too, wherever the purge is killed",
  async (ground) => {
    photos.record = await photos.freshRecord();
    const sent = await photos.send(photos.people.fuyang, await ownPicture());
    const [id = ""] = await photos.attach(photos.people.fuyang, [sent.id]);
    await purge(later(30));
    await purge(later(30));
    expect([
      (await photos.see(photos.people.fuyang, id)).status,
      await livePhotos(photos.record),
    ]).toEqual([200, 1]);
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
    expect([
      (await photos.see(photos.people.fuyang, id)).status,
      await livePhotos(photos.record),
    ]).toEqual([404, 0]);
    const { files, promised } = await kept();
    expect(files).toEqual(promised);
    const [row] = await photos.query<{ sha256: string }>(
      "select sha256 from platform.file where id = $1",
      [sent.id],
    );
    expect(files).not.toContain(row?.sha256);
  },
);

test("the photos of a response stay while what is left over is settled", async () => {
  await photos.begin();
  const [id = ""] = await photos.attach(photos.people.fuyang, [
    (await photos.send(photos.people.fuyang, await ownPicture())).id,
  ]);
  await ends.response.by();
  await purge(later(photoLimits.daysAfterEnd - 1));
  expect((await photos.see(photos.people.fuyang, id)).status).toBe(200);
  await purge(later(photoLimits.daysAfterEnd + 2));
  expect((await photos.see(photos.people.fuyang, id)).status).toBe(404);
});
