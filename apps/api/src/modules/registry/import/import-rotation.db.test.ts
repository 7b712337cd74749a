import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rotateRegistryKey } from "../../../commands/seal-anew.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import { testMasterKey } from "../../../testing/database.ts";
import { ImportDesk } from "../../../testing/import-desk.ts";
import { sheetFile } from "../../../testing/sheet-file.ts";

const as = "fuyang.officer";
/** A ring of its own: this one turns to another key. */
const masterKey = Buffer.from(testMasterKey);

let desk: ImportDesk;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wuzi-import-rotation-"));
  desk = await ImportDesk.open(folder, masterKey);
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true });
});

async function rotate(): Promise<number> {
  const { ownerUrl } = desk.database;
  return (await rotateRegistryKey({ ownerUrl, masterKey, announceMs: 0 })).keyId;
}

async function countsOf(bytes: Buffer) {
  return (await desk.batch(as, await desk.checked(as, bytes))).counts;
}

test("after a rotation the same file still changes nothing: neither rows without a number nor what was decided", async () => {
  const [one = {}, two = {}, three = {}] = desk.people(3);
  const nameless = { ...two, 身份证号: "" };
  const again = { ...one, 联系电话: "12802007777" };
  const like = { ...three, 身份证号: "", 联系电话: "" };
  await desk.commit(as, await desk.checked(as, await sheetFile([three])));
  const file = await sheetFile([one, nameless, again, like]);
  const id = await desk.checked(as, file);
  const doubts = await desk.rows(as, id, { open: true });
  expect(doubts.map(({ row }) => row)).toEqual([4, 5]);
  await desk.decide(as, doubts[0] as never, "SKIP");
  await desk.decide(as, doubts[1] as never, "NOT_A_DUPLICATE");
  expect((await desk.commit(as, id)).counts).toMatchObject({ created: 3, openDoubts: 0 });
  expect(await countsOf(file)).toMatchObject({ unchanged: 4, doubts: 0 });

  const keyId = await rotate();
  expect(
    await desk.world.value("select array_agg(distinct key_id) from registry.import_trace"),
  ).toEqual([keyId]);
  expect(await countsOf(file)).toMatchObject({ unchanged: 4, doubts: 0, new: 0 });
  const moved = await sheetFile([
    { ...nameless, 现住址: "演示路 9 号" },
    { ...like, 现住址: "演示路 9 号" },
  ]);
  expect(await countsOf(moved)).toMatchObject({ changed: 2, doubts: 0, new: 0 });
});

test("rows that wait while a key takes over are sealed anew, and written", async () => {
  const people = desk.people(2);
  const id = await desk.checked(as, await sheetFile(people));
  const keyId = await rotate();
  expect(
    await desk.world.value(
      "select array_agg(distinct key_id) from registry.import_row where sealed <> '' and batch_id = $1",
      [id],
    ),
  ).toEqual([keyId]);
  const retired = "select count(*)::integer from registry.sealing_key where state = 'retired'";
  expect(await desk.world.value(retired)).toBe(2);
  expect((await desk.commit(as, id)).counts).toMatchObject({ created: 2 });
});

test("a check that began under the former key goes on comparing rows with each other under it", async () => {
  const [one = {}] = desk.people(1);
  const id = await desk.started(as, await sheetFile([one, { ...one, 联系电话: "" }]));
  await desk.stopWorker();
  await desk.confirm(as, id);
  const former = await desk.world.value<number>(
    "select key_id from registry.sealing_key where state = 'current'",
  );
  await rotate();
  // as a process would have left it that ended before the key took over
  await desk.world.change(
    `insert into registry.import_progress (batch_id, office_id, phase, run, total, key_id)
     select id, office_id, 'check', run, 2, $2 from registry.import_batch where id = $1
     on conflict (batch_id) do update set phase = 'check', run = excluded.run, next_row = 0, key_id = excluded.key_id`,
    [id, former],
  );
  desk.startWorker();
  await desk.rests(as, id);
  const [row] = await desk.rows(as, id, { finding: "TWICE_IN_FILE" });
  expect(row).toMatchObject({ row: 3, candidates: [{ twinRow: 2 }] });
  const number = String(one["身份证号"]);
  const hashes =
    "select array_agg(distinct encode(document_hash, 'hex')) from registry.import_row where batch_id = $1";
  expect(await desk.world.value(hashes, [id])).toEqual([
    ringOf(masterKey).blindIndexUnder(former, "document", number).toString("hex"),
  ]);
});
