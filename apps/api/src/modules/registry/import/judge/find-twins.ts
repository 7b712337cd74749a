import sql from "sql-template-tag";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";
import type { ReadLine } from "../rows/read-line.ts";

const ways = ["document", "certificate", "sound"] as const;

/** A row above in the same file that says the same. */
export interface Twin {
  readonly rowNo: number;
  readonly by: (typeof ways)[number];
  readonly document: string | null;
  readonly name: string;
  readonly placeId: number | null;
}

/** Rows above that say the same, also those of this very chunk, which are not written yet. */
export async function findTwins(
  tx: JobTransaction,
  batchId: string,
  lines: readonly ReadLine[],
): Promise<Map<number, Twin[]>> {
  const keys = JSON.stringify(
    lines.map(({ rowNo, hashes }) => ({
      n: rowNo,
      document: hashes.document,
      certificate: hashes.certificate,
      sound: hashes.sound,
    })),
  );
  const above = await tx.rows<Twin & { n: number }>(
    sql`with line as materialized (
          select n, decode(document, 'hex') as document, decode(certificate, 'hex') as certificate,
                 decode(sound, 'hex') as sound
            from jsonb_to_recordset(${keys}::jsonb) as l(n integer, document text, certificate text, sound text)),
        hit as (
          select n, 'document' as by, r.row_no, r.document_hash, r.name, r.place_id from line
            join registry.import_row r on r.batch_id = ${batchId} and r.document_hash = line.document
          union all
          select n, 'certificate', r.row_no, r.document_hash, r.name, r.place_id from line
            join registry.import_row r on r.batch_id = ${batchId} and r.certificate_hash = line.certificate
          union all
          select n, 'sound', r.row_no, r.document_hash, r.name, r.place_id from line
            join registry.import_row r on r.batch_id = ${batchId} and r.sound_hash = line.sound)
        select n, by, row_no as "rowNo", encode(document_hash, 'hex') as document, name,
               place_id as "placeId" from hit order by n, row_no`,
  );
  // compared here: asked of the database, it would walk the rows in order
  const higher = above.filter(({ n, rowNo }) => rowNo < n);
  return Map.groupBy([...higher, ...twinsAmong(lines)], ({ n }) => n);
}

function twinsAmong(lines: readonly ReadLine[]): (Twin & { n: number })[] {
  return ways.flatMap((by) => {
    const first = new Map<string, ReadLine>();
    return lines.flatMap((line) => {
      const hash = line.hashes[by];
      if (hash === null) return [];
      const twin = first.get(hash);
      if (twin === undefined) {
        first.set(hash, line);
        return [];
      }
      const { rowNo, hashes, person } = twin;
      const { document } = hashes;
      const placeId = placeOf(twin);
      return [{ n: line.rowNo, rowNo, by, document, name: person.name, placeId }];
    });
  });
}

export function placeOf({ placed }: ReadLine): number | null {
  return placed.kind === "found" ? placed.officeId : null;
}
