import { randomUUID } from "node:crypto";
import { nobody } from "./campaigns.ts";
import type { World } from "./world.ts";

/** The row of a file that this person has sent, or a job made; its bytes are nowhere. */
async function fileRow(world: World, purpose: string, code: string): Promise<string> {
  const id = randomUUID();
  await world.change(
    `insert into platform.file (id, office_id, staff_id, purpose, name, size, sha256, expires_at)
     select $1, o.id, m.id, $2, '批次.csv', 1, repeat('e', 64), now() + interval '3 days'
       from organisation.office o, staff.member m where o.code = $3 and m.login = 'county.admin'`,
    [id, purpose, code],
  );
  return id;
}

/** A batch of the county with this code, without a part. */
export async function batchOf(world: World, code = "510522"): Promise<string> {
  const [id, file] = [randomUUID(), await fileRow(world, "carrier_batch", code)];
  await world.change(
    `insert into publicity.portal_batch (id, office_id, code, file_id, file_name, numbers)
     select $1::uuid, o.id, 'sms-' || $1::uuid, $2, '批次.csv', 3 from organisation.office o where o.code = $3`,
    [id, file, code],
  );
  return id;
}

/** Receipts for a batch, under a key of their own; the file is made once in a world. */
export async function bringing(world: World, batchId: string) {
  const file = files.get(world) ?? fileRow(world, "carrier_receipts", "510522");
  files.set(world, file);
  const fileId = await file;
  return { input: { batchId, fileId, idempotencyKey: randomUUID() } };
}

const files = new WeakMap<World, Promise<string>>();
const both = new WeakMap<World, Promise<{ ours: string; theirs: string }>>();
async function made(world: World) {
  const known =
    both.get(world) ??
    (async () => {
      const [ours, , theirs] = [
        await batchOf(world),
        await batchOf(world),
        await batchOf(world, "510521"),
      ];
      await bringing(world, ours);
      return { ours, theirs };
    })();
  both.set(world, known);
  return await known;
}

const reads = { may: "county.staff", mayNot: "county.system" };

/** The scope cases of files for the carrier's portal. */
export const portalCases = {
  portalBatches: {
    ...reads,
    document: `{ portalBatches(first: 9) { totalCount nodes { id office { code } code viewerCanHandle receiptFiles { state } } } }`,
    inside: async (world: World) => {
      await made(world);
      return {};
    },
    within: "510522",
  },
  portalBatch: {
    ...reads,
    document: `query ($id: ID!) { portalBatch(id: $id) { numbers answered viewerCanHandle } }`,
    inside: async (world: World) => ({ id: (await made(world)).ours }),
    outside: async (world: World) => ({ id: (await made(world)).theirs }),
    unknown: () => ({ id: nobody }),
    answer: { numbers: 3, answered: 0, viewerCanHandle: false },
  },
  bringReceipts: {
    may: "county.admin",
    mayNot: "county.leader",
    document: `mutation ($input: BringReceiptsInput!) { bringReceipts(input: $input) { receiptFiles { state known problems { row } } } }`,
    inside: async (world: World) => await bringing(world, (await made(world)).ours),
    outside: async (world: World) => await bringing(world, (await made(world)).theirs),
    unknown: async (world: World) => await bringing(world, nobody),
    answer: { receiptFiles: [{ state: "WAITING", known: 0, problems: [] }] },
  },
};
