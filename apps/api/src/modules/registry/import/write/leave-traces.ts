import sql from "sql-template-tag";
import type { OrderTransaction } from "../../../../platform/jobs/queued-job.ts";
import { knownFields, lineFields, type FieldContext, type Fields } from "../judge/person-fields.ts";
import { storedPeople, traceContext, type StoredTrace } from "../judge/stored-people.ts";
import { traceHashes, type LineReader, type ReadLine } from "../rows/read-line.ts";

export interface Traced {
  readonly line: ReadLine;
  readonly personId: string;
  readonly officeId: number;
  /** How the record was left; read from it where that is not known. */
  readonly leftAs?: Fields;
  /** Whether rows dealt with before stay known: a second row of the same file for one person. */
  readonly beside: boolean;
}

const mostPrints = 8;

interface TraceRow {
  person_id: string;
  office_id: number;
  row_hash: string;
  contents: readonly string[];
  sealed: string;
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
  const prints = new Map<string, readonly string[]>();
  const rows = traced.flatMap(({ line, personId, officeId, leftAs, beside }): TraceRow[] => {
    const known = people.get(personId);
    const left = leftAs ?? (known && knownFields(known, context));
    if (left === undefined) return [];
    const before = beside ? (prints.get(personId) ?? known?.trace?.prints ?? []) : [];
    const trace: StoredTrace = {
      said: { ...known?.trace?.said, ...lineFields(line, context) },
      leftAs: left,
      row: line.identity,
      prints: [line.print, ...before.filter((print) => print !== line.print)].slice(0, mostPrints),
    };
    prints.set(personId, trace.prints);
    const hashes = traceHashes(keys, trace);
    return [
      {
        person_id: personId,
        office_id: known?.row.officeId ?? officeId,
        row_hash: hashes.row,
        contents: hashes.contents,
        sealed: keys.seal(JSON.stringify(trace), traceContext(personId)).toString("hex"),
      },
    ];
  });
  // of two rows of one chunk about one person the later knows the former's prints
  await writeTraces(tx, [...new Map(rows.map((row) => [row.person_id, row])).values()], keyId);
}

async function writeTraces(
  tx: OrderTransaction,
  rows: readonly TraceRow[],
  keyId: number,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    sql`insert into registry.import_trace as t (person_id, office_id, row_hash, contents, key_id, sealed)
        select person_id, office_id, decode(row_hash, 'hex'),
               array(select decode(c, 'hex') from unnest(r.contents) c), ${keyId}::smallint, decode(sealed, 'hex')
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            as r(person_id uuid, office_id integer, row_hash text, contents text[], sealed text)
        on conflict (person_id) do update
          set row_hash = excluded.row_hash, contents = excluded.contents, key_id = excluded.key_id,
              sealed = excluded.sealed, updated_at = now()`,
  );
}
