import { traceContext, type StoredTrace } from "../modules/registry/import/judge/stored-people.ts";
import { openLine, sealLine } from "../modules/registry/import/rows/import-row-record.ts";
import { traceHashes } from "../modules/registry/import/rows/read-line.ts";
import type { SystemTransaction } from "../platform/database/as-system.ts";
import type { KeyRing } from "../platform/sealing/key-ring.ts";

interface Trace {
  person_id: string;
  key_id: number;
  sealed: Buffer;
  row_hash: string;
}

/**
 * What imports have left of people: sealed and hashed anew, and what was said not to be the same along
 * with it. @returns how many; 0 at the end
 */
export async function sealTraces(
  tx: SystemTransaction,
  ring: KeyRing,
  most: number,
): Promise<number> {
  const { rows } = await tx.query<Trace>(
    `select person_id, key_id, sealed, encode(row_hash, 'hex') as row_hash from registry.import_trace
      where key_id <> $1 order by person_id limit $2 for update`,
    [ring.currentId, most],
  );
  if (rows.length === 0) return 0;
  const anew = JSON.stringify(rows.map((row) => traceAnew(row, ring)));
  const fields = "r(person_id uuid, former text, row_hash text, contents text[], sealed text)";
  await tx.query(
    `update registry.import_trace t
        set key_id = $2, sealed = decode(r.sealed, 'hex'), row_hash = decode(r.row_hash, 'hex'),
            contents = array(select decode(c, 'hex') from unnest(r.contents) c)
       from jsonb_to_recordset($1::jsonb) as ${fields} where t.person_id = r.person_id`,
    [anew, ring.currentId],
  );
  await tx.query(
    `update registry.import_not_same d set row_hash = decode(r.row_hash, 'hex')
       from jsonb_to_recordset($1::jsonb) as ${fields} where d.row_hash = decode(r.former, 'hex')`,
    [anew],
  );
  return rows.length;
}

function traceAnew({ person_id, key_id, sealed, row_hash }: Trace, ring: KeyRing) {
  const context = traceContext(person_id);
  const text = sealed.length === 0 ? "" : ring.open(sealed, key_id, context);
  const trace = text === "" ? {} : (JSON.parse(text) as Partial<StoredTrace>);
  const { row, prints = [] } = trace;
  // one that does not know what its hashes were made of says nothing from now on
  const hashes =
    row === undefined ? { row: row_hash, contents: [] } : traceHashes(ring, { row, prints });
  return {
    person_id,
    former: row_hash,
    row_hash: hashes.row,
    contents: hashes.contents,
    sealed: text === "" ? "" : ring.seal(text, context).toString("hex"),
  };
}

interface Waiting {
  id: string;
  batchId: string;
  rowNo: number;
  keyId: number;
  sealed: Buffer;
}

/** Rows that wait to be imported. @returns how many; 0 at the end */
export async function sealWaitingRows(
  tx: SystemTransaction,
  ring: KeyRing,
  most: number,
): Promise<number> {
  const { rows } = await tx.query<Waiting>(
    `select id, batch_id as "batchId", row_no as "rowNo", key_id as "keyId", sealed from registry.import_row
      where key_id <> $1 and sealed <> '' order by id limit $2 for update`,
    [ring.currentId, most],
  );
  if (rows.length === 0) return 0;
  const anew = rows.map((row) => {
    const context = { batchId: row.batchId, keys: ring };
    return { id: row.id, sealed: sealLine(openLine(row, context), context) };
  });
  await tx.query(
    `update registry.import_row i set key_id = $2, sealed = decode(r.sealed, 'hex')
       from jsonb_to_recordset($1::jsonb) as r(id uuid, sealed text) where i.id = r.id`,
    [JSON.stringify(anew), ring.currentId],
  );
  return rows.length;
}
