import sql from "sql-template-tag";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";
import type { ReadLine } from "../rows/read-line.ts";
import type { Twins } from "./find-twins.ts";
import { bytesOf } from "./hash-bytes.ts";

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
  readonly twins: Twins;
  /** Town by hash of the document number; `null` in another county. */
  readonly elsewhere: ReadonlyMap<string, string | null>;
}

interface FoundRow extends Registered {
  by: "trace" | "document" | "certificate" | "phone" | "sound";
  /** What it was found by: a hash, or birth day and sound of the row's name, however it is read here. */
  key: string;
  contents: string[] | null;
  /** Rows that somebody has said are not this person. */
  others: string[];
}

/** Whoever the rows may be: in the registry, above in the file, elsewhere. */
export async function surroundingsOf(
  tx: JobTransaction,
  lines: readonly ReadLine[],
  twins: Twins,
): Promise<Surroundings> {
  const found = await findRegistered(tx, lines);
  const here = new Set([...found.values()].flat().map(({ person }) => person.document));
  // a row that says itself that it is another town's is refused for that: no need to ask where
  const ours = lines.filter(({ placed }) => placed.kind !== "out_of_reach");
  const sought = ours.flatMap(({ hashes }) =>
    hashes.sought
      .filter(({ by, hash }) => (by === "document" || by === "holder") && !here.has(hash))
      .map(({ hash }) => hash),
  );
  const elsewhere = await tx.rows<{ hash: string; town: string | null }>(
    sql`select encode(hash, 'hex') as hash, town
          from registry.registered_elsewhere(${bytesOf(sought)}::bytea[])`,
  );
  return { found, twins, elsewhere: new Map(elsewhere.map(({ hash, town }) => [hash, town])) };
}

async function findRegistered(
  tx: JobTransaction,
  lines: readonly ReadLine[],
): Promise<Map<number, Found[]>> {
  const rowHashes = bytesOf(lines.flatMap(({ hashes }) => hashes.rows));
  const sought = bytesOf(lines.flatMap(({ hashes }) => hashes.sought.map(({ hash }) => hash)));
  const sounds = lines.filter(({ person, pinyin }) => person.birthDay !== null && pinyin !== "");
  const rows = await tx.rows<FoundRow>(
    sql`with hit as (
          select 'trace' as by, encode(t.row_hash, 'hex') as key, t.person_id as id
            from registry.import_trace t where t.row_hash = any(${rowHashes}::bytea[])
          union all
          select s.kind, encode(s.hash, 'hex'), s.person_id from registry.sealed_value s
           where s.hash = any(${sought}::bytea[]) and s.carer_id is null and s.superseded_at is null
          union all
          select distinct 'sound', l.born || ' ' || l.pinyin, p.id
            from unnest(${sounds.map(({ person }) => person.birthDay)}::date[],
                        ${sounds.map(({ pinyin }) => pinyin)}::text[],
                        ${sounds.map(({ person }) => person.name)}::text[]) as l(born, pinyin, name)
            join registry.person p on p.born_on = l.born and (p.pinyin = l.pinyin or p.name = l.name))
        select hit.by, hit.key, p.id, p.office_id as "officeId", p.name, p.pinyin, p.sex,
               p.born_on::text as "bornOn", p.state,
               (select encode(s.hash, 'hex') from registry.sealed_value s
                 where s.person_id = p.id and s.kind = 'document' and s.superseded_at is null) as document,
               (select array(select encode(c, 'hex') from unnest(t.contents) c)
                  from registry.import_trace t where t.person_id = p.id) as contents,
               array(select encode(d.row_hash, 'hex') from registry.import_not_same d
                      where d.person_id = p.id) as others
          from hit join registry.person p on p.id = hit.id
         where p.state <> 'merged'`,
  );
  const found = Map.groupBy(rows, ({ by, key }) => `${by} ${key}`);
  return new Map(lines.map((line) => [line.rowNo, peopleOf(hitsOf(line, found))]));
}

interface Hit extends FoundRow {
  way: FoundBy;
}

/** What was found for this very row, by whatever it says. */
function hitsOf(
  { hashes, person, pinyin }: ReadLine,
  found: ReadonlyMap<string, readonly FoundRow[]>,
): Hit[] {
  const ways: [FoundBy, string][] = [
    ...hashes.rows.map((hash): [FoundBy, string] => ["trace", `trace ${hash}`]),
    ...hashes.sought.map(({ by, hash }): [FoundBy, string] => [
      by,
      `${by === "holder" ? "document" : by} ${hash}`,
    ]),
    ["sound", `sound ${person.birthDay} ${pinyin}`],
  ];
  const vague = new Set<FoundBy>(["phone", "sound", "holder"]);
  return ways.flatMap(([way, key]) =>
    (found.get(key) ?? [])
      .filter(
        ({ others }) => !(vague.has(way) && hashes.rows.some((hash) => others.includes(hash))),
      )
      .map((row) => ({ ...row, way })),
  );
}

function peopleOf(hits: readonly Hit[]): Found[] {
  const byPerson = Map.groupBy(hits, ({ id }) => id);
  return [...byPerson.values()].flatMap(([first, ...more]): Found[] => {
    if (first === undefined) return [];
    const { way, by: _by, key: _key, others: _others, contents, ...person } = first;
    const ways = new Set([way, ...more.map((hit) => hit.way)]);
    return [{ person, by: ways, contents: contents ?? [] }];
  });
}
