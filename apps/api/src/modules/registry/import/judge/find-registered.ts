import sql from "sql-template-tag";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";
import type { ReadLine } from "../rows/read-line.ts";
import { findTwins, type Twin } from "./find-twins.ts";

/** How a registered person was found for a row. */
type FoundBy = "trace" | "document" | "holder" | "certificate" | "phone" | "sound";

/** Somebody registered within the importer's reach whom a row may be. */
export interface Registered {
  readonly id: string;
  readonly officeId: number;
  readonly name: string;
  readonly pinyin: string;
  readonly sex: "male" | "female";
  readonly bornOn: string;
  readonly state: string;
  readonly document: string | null;
}

export interface Found {
  readonly person: Registered;
  readonly by: ReadonlySet<FoundBy>;
  /** Prints of rows that have been dealt with for this person. */
  readonly contents: readonly string[];
}

export interface Surroundings {
  /** By row number. */
  readonly found: ReadonlyMap<number, readonly Found[]>;
  readonly twins: ReadonlyMap<number, readonly Twin[]>;
  /** Town by hash of the document number; `null` in another county. */
  readonly elsewhere: ReadonlyMap<string, string | null>;
}

interface FoundRow extends Registered {
  rowNo: number;
  by: FoundBy;
  contents: string[] | null;
}

/** Whoever the rows may be: in the registry, above in the file, elsewhere. Three statements. */
export async function surroundingsOf(
  tx: JobTransaction,
  batchId: string,
  lines: readonly ReadLine[],
): Promise<Surroundings> {
  const found = await findRegistered(tx, lines);
  const here = new Set([...found.values()].flat().map(({ person }) => person.document));
  const sought = lines.flatMap(({ hashes }) =>
    hashes.sought
      .filter(({ by, hash }) => (by === "document" || by === "holder") && !here.has(hash))
      .map(({ hash }) => hash),
  );
  const elsewhere = await tx.rows<{ hash: string; town: string | null }>(
    sql`select encode(hash, 'hex') as hash, town from registry.registered_elsewhere(
          array(select decode(h, 'hex') from jsonb_array_elements_text(${JSON.stringify(sought)}::jsonb) h))`,
  );
  return {
    found,
    twins: await findTwins(tx, batchId, lines),
    elsewhere: new Map(elsewhere.map(({ hash, town }) => [hash, town])),
  };
}

function keysOf(lines: readonly ReadLine[]): string {
  return JSON.stringify(
    lines.map(({ rowNo, hashes, person, pinyin }) => ({
      n: rowNo,
      row: hashes.row,
      sought: hashes.sought,
      born: pinyin === "" ? null : person.birthDay,
      pinyin,
    })),
  );
}

async function findRegistered(
  tx: JobTransaction,
  lines: readonly ReadLine[],
): Promise<Map<number, Found[]>> {
  const rows = await tx.rows<FoundRow>(
    sql`with line as materialized (
          select n, decode("row", 'hex') as row_hash, sought, born, pinyin
            from jsonb_to_recordset(${keysOf(lines)}::jsonb)
              as l(n integer, "row" text, sought jsonb, born date, pinyin text)),
        sought as materialized (
          select n, s.by, decode(s.hash, 'hex') as hash, case s.by when 'holder' then 'document' else s.by end as kind
            from line cross join jsonb_to_recordset(line.sought) as s(by text, hash text)),
        hit as (
          select n, 'trace' as by, t.person_id as id from line join registry.import_trace t on t.row_hash = line.row_hash
          union all
          select n, sought.by, s.person_id from sought join registry.sealed_value s on s.hash = sought.hash
           where s.kind = sought.kind and s.carer_id is null and s.superseded_at is null
          union all
          select n, 'sound', p.id from line join registry.person p on p.born_on = line.born and p.pinyin = line.pinyin)
        select hit.n as "rowNo", hit.by, p.id, p.office_id as "officeId", p.name, p.pinyin, p.sex,
               p.born_on::text as "bornOn", p.state,
               (select encode(s.hash, 'hex') from registry.sealed_value s
                 where s.person_id = p.id and s.kind = 'document' and s.superseded_at is null) as document,
               (select array(select encode(c, 'hex') from unnest(t.contents) c)
                  from registry.import_trace t where t.person_id = p.id) as contents
          from hit join registry.person p on p.id = hit.id
         where p.state <> 'merged'
           and not exists (select from registry.import_not_same d join line l on l.row_hash = d.row_hash
                            where d.person_id = p.id and l.n = hit.n and hit.by in ('phone', 'sound', 'holder'))`,
  );
  const byRow = Map.groupBy(rows, ({ rowNo }) => rowNo);
  return new Map([...byRow].map(([rowNo, hits]) => [rowNo, peopleOf(hits)]));
}

function peopleOf(hits: readonly FoundRow[]): Found[] {
  const byPerson = Map.groupBy(hits, ({ id }) => id);
  return [...byPerson.values()].flatMap(([first, ...more]): Found[] => {
    if (first === undefined) return [];
    const { rowNo: _, by, contents, ...person } = first;
    const ways = new Set([by, ...more.map((hit) => hit.by)]);
    return [{ person, by: ways, contents: contents ?? [] }];
  });
}
