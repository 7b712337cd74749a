import sql from "sql-template-tag";
import type { OrderTransaction } from "../../../../platform/jobs/queued-job.ts";
import { knownFields, lineFields, type FieldContext, type Fields } from "../judge/person-fields.ts";
import { storedPeople, traceContext, type StoredTrace } from "../judge/stored-people.ts";
import type { LineReader, ReadLine } from "../rows/read-line.ts";

export interface Traced {
  readonly line: ReadLine;
  readonly personId: string;
  readonly officeId: number;
  /** How the record was left; read from it where that is not known. */
  readonly leftAs?: Fields;
  /** Whether rows dealt with before stay known: a second row of the same file for one person. */
  readonly beside: boolean;
}

const mostContents = 8;

interface TraceRow {
  person_id: string;
  office_id: number;
  row_hash: string;
  content: string;
  sealed: string;
  beside: boolean;
}

/** Notes what the rows said and how they leave the records, so that the next import can tell. */
export async function leaveTraces(
  tx: OrderTransaction,
  traced: readonly Traced[],
  reader: LineReader,
): Promise<void> {
  const { keys } = reader;
  const context: FieldContext = { checks: reader.checks, places: reader.places };
  const unknown = traced.filter(({ leftAs }) => leftAs === undefined);
  const people = await storedPeople(
    tx,
    [...new Set(unknown.map(({ personId }) => personId))],
    keys,
  );
  // taken with the seals themselves: a new key may take over while this waits for the database
  const keyId = keys.currentId;
  const rows = traced.flatMap(({ line, personId, officeId, leftAs, beside }): TraceRow[] => {
    const known = people.get(personId);
    const left = leftAs ?? (known && knownFields(known, context));
    if (left === undefined) return [];
    const said = { ...known?.trace?.said, ...lineFields(line, context) };
    const trace: StoredTrace = { said, leftAs: left };
    return [
      {
        person_id: personId,
        office_id: known?.row.officeId ?? officeId,
        row_hash: line.hashes.row,
        content: line.hashes.content,
        sealed: keys.seal(JSON.stringify(trace), traceContext(personId)).toString("hex"),
        beside,
      },
    ];
  });
  // two rows of one chunk may speak of one person: one after the other
  for (const layer of layersOf(rows)) {
    for (const beside of [false, true]) {
      const some = layer.filter((row) => row.beside === beside);
      await writeTraces(tx, some, beside, keyId);
    }
  }
}

function layersOf(rows: readonly TraceRow[]): TraceRow[][] {
  const layers: TraceRow[][] = [];
  const depth = new Map<string, number>();
  for (const row of rows) {
    const at = depth.get(row.person_id) ?? 0;
    depth.set(row.person_id, at + 1);
    const layer = layers[at] ?? [];
    layer.push(row);
    layers[at] = layer;
  }
  return layers;
}

async function writeTraces(
  tx: OrderTransaction,
  rows: readonly TraceRow[],
  beside: boolean,
  keyId: number,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    sql`insert into registry.import_trace as t (person_id, office_id, row_hash, contents, key_id, sealed)
        select person_id, office_id, decode(row_hash, 'hex'), array[decode(content, 'hex')], ${keyId}::smallint,
               decode(sealed, 'hex')
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            as r(person_id uuid, office_id integer, row_hash text, content text, sealed text)
        on conflict (person_id) do update
          set row_hash = excluded.row_hash, key_id = excluded.key_id, sealed = excluded.sealed,
              updated_at = now(),
              contents = case when ${beside}::boolean
                           then (excluded.contents || t.contents)[1:${mostContents}::integer]
                           else excluded.contents end`,
  );
}
