import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { sealContext, sealValue, type SealedKind } from "../modules/registry/person/seal-values.ts";
import { asSystem, type SystemTransaction } from "../platform/database/as-system.ts";
import { ringOf, type KeyRing } from "../platform/sealing/key-ring.ts";
import { refreshKeys, refreshMs } from "../platform/sealing/known-keys.ts";
import { sealTraces, sealWaitingRows } from "./seal-imports-anew.ts";
import { sealPlatforms } from "./seal-platforms-anew.ts";

interface Rotation {
  ownerUrl: string;
  masterKey: Buffer;
  /** Values in one transaction. */
  batch?: number;
  /** Milliseconds that a new key is announced before it seals: every process has heard of it by then. */
  announceMs?: number;
  progress?: (done: number) => void;
}

interface Row {
  id: string;
  owner_id: string;
  kind: SealedKind;
  key_id: number;
  sealed: Buffer;
}

const reason = "密钥轮换";

/** Where sealed numbers stand, and whose they are. */
const places = [
  { table: "registry.sealed_value", owner: "person_id" },
  { table: "prevent.sealed_value", owner: "resident_id" },
  { table: "prevent.sealed_stay", owner: "arrival_id" },
] as const;

/** Everything that stands under a key, some of it in one transaction. */
const passes: readonly ((tx: SystemTransaction, ring: KeyRing, most: number) => Promise<number>)[] =
  [
    ...places.map(
      (place) => (tx: SystemTransaction, ring: KeyRing, most: number) =>
        sealValues(tx, ring, most, place),
    ),
    sealTraces,
    sealWaitingRows,
    sealPlatforms,
  ];

/**
 * Gives the registry a new key and seals everything anew under it, batch by batch. Stopped at any
 * point, the next run goes on: what is done stands in the database. Numbers are found throughout, as
 * every process looks under both keys.
 */
export async function rotateRegistryKey(
  rotation: Rotation,
): Promise<{ sealed: number; keyId: number }> {
  const { ownerUrl, masterKey, batch = 500, announceMs = 3 * refreshMs, progress } = rotation;
  const ring = ringOf(masterKey);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('registry.rotation'))");
    await refreshKeys(client, ring);
    const keyId = await step(client, "announce", ring.freshId(), ring.currentId);
    await refreshKeys(client, ring);
    if (ring.currentId !== keyId) {
      await pause(announceMs);
      await step(client, "take_over", keyId, ring.currentId);
      await refreshKeys(client, ring);
    }
    let sealed = 0;
    for (const seal of passes) {
      for (;;) {
        const done = await asSystem(ownerUrl, reason, "person:write", (tx) =>
          seal(tx, ring, batch),
        );
        if (done === 0) break;
        sealed += done;
        progress?.(sealed);
      }
    }
    await step(client, "retire", keyId, keyId);
    await refreshKeys(client, ring);
    return { sealed, keyId };
  } finally {
    await client.end();
  }
}

async function step(client: Client, name: string, key: number, former: number): Promise<number> {
  const { rows } = await client.query<{ key: number }>(
    "select registry.step_key($1, $2, $3) as key",
    [name, key, former],
  );
  return rows[0]?.key ?? key;
}

/** So many values that stand under another key. @returns how many; 0 at the end */
async function sealValues(
  tx: SystemTransaction,
  ring: KeyRing,
  most: number,
  { table, owner }: (typeof places)[number],
): Promise<number> {
  const { rows } = await tx.query<Row>(
    `select id, ${owner} as owner_id, kind, key_id, sealed from ${table}
      where key_id <> $1 order by key_id, id limit $2 for update`,
    [ring.currentId, most],
  );
  if (rows.length === 0) return 0;
  await tx.query(
    `update ${table} s
        set key_id = r.key_id, sealed = decode(r.sealed, 'hex'), hash = decode(r.hash, 'hex'),
            tail_hash = decode(r.tail_hash, 'hex')
       from jsonb_to_recordset($1::jsonb) as r(id uuid, key_id smallint, sealed text, hash text, tail_hash text)
      where s.id = r.id`,
    [JSON.stringify(rows.map((row) => sealedAnew(row, ring)))],
  );
  return rows.length;
}

function sealedAnew(row: Row, ring: KeyRing) {
  const text = ring.open(row.sealed, row.key_id, sealContext(row.owner_id, row.kind));
  const home = { person_id: row.owner_id, office_id: 0 };
  const { key_id, sealed, hash, tail_hash } = sealValue(ring, home, row.kind, text, "");
  return { id: row.id, key_id, sealed, hash, tail_hash };
}
