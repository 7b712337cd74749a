import sql from "sql-template-tag";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";
import type { ReadLine } from "../rows/read-line.ts";
import type { Candidate } from "./candidates.ts";
import { bytesOf } from "./hash-bytes.ts";

const ways = ["document", "certificate", "sound"] as const;

/** A row above in the same file that says the same. */
interface Twin {
  readonly rowNo: number;
  readonly by: (typeof ways)[number];
  readonly document: string | null;
  readonly name: string;
  readonly placeId: number | null;
}

/** Rows above that may be the same person, by row. */
export type Twins = ReadonlyMap<number, readonly Candidate[]>;

/** Rows above that say the same, also those of this very chunk, which are not written yet. */
export async function findTwins(
  tx: JobTransaction,
  batchId: string,
  lines: readonly ReadLine[],
): Promise<Twins> {
  const [document, certificate, sound] = ways.map((way) =>
    bytesOf(lines.flatMap(({ hashes }) => hashes[way] ?? [])),
  );
  const above = await tx.rows<Twin & { hash: string }>(
    sql`with hit as (
          select 'document' as by, r.document_hash as hash, r.row_no, r.document_hash, r.name, r.place_id
            from registry.import_row r where r.batch_id = ${batchId} and r.document_hash = any(${document}::bytea[])
          union all
          select 'certificate', r.certificate_hash, r.row_no, r.document_hash, r.name, r.place_id
            from registry.import_row r where r.batch_id = ${batchId} and r.certificate_hash = any(${certificate}::bytea[])
          union all
          select 'sound', r.sound_hash, r.row_no, r.document_hash, r.name, r.place_id
            from registry.import_row r where r.batch_id = ${batchId} and r.sound_hash = any(${sound}::bytea[]))
        select by, encode(hash, 'hex') as hash, row_no as "rowNo", encode(document_hash, 'hex') as document, name,
               place_id as "placeId" from hit order by row_no`,
  );
  const byHash = Map.groupBy(above, ({ by, hash }) => `${by} ${hash}`);
  const among = Map.groupBy(twinsAmong(lines), ({ n }) => n);
  return new Map(
    lines.map((line) => {
      const { rowNo, hashes } = line;
      const higher = ways
        .flatMap((way) => byHash.get(`${way} ${hashes[way]}`) ?? [])
        .filter((twin) => twin.rowNo < rowNo);
      return [rowNo, candidatesOf(line, [...higher, ...(among.get(rowNo) ?? [])])];
    }),
  );
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

function placeOf({ placed }: ReadLine): number | null {
  return placed.kind === "found" ? placed.officeId : null;
}

/** Those of the rows above that may be the same person. */
function candidatesOf(line: ReadLine, twins: readonly Twin[]): Candidate[] {
  const seen = new Set<number>();
  return twins.flatMap(({ rowNo, by, document, name, placeId }): Candidate[] => {
    const differ =
      document !== null && line.hashes.document !== null && document !== line.hashes.document;
    const alike = name === line.person.name && placeId === placeOf(line);
    // two sound numbers are two people, unless everything else is the same
    if (seen.has(rowNo) || (by === "sound" && differ && !alike)) return [];
    seen.add(rowNo);
    const reason = {
      document: "SAME_ID_NUMBER",
      certificate: "SAME_CERTIFICATE",
      sound: "SAME_SOUND_BIRTH_VILLAGE",
    }[by];
    return [
      {
        person_id: null,
        twin_row_no: rowNo,
        town: null,
        reasons: [reason],
        score: by === "sound" ? 75 : 100,
      },
    ];
  });
}
