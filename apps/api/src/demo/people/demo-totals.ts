import { demoTotals } from "@wuzi/domain/demo/people/demo-people";

interface Database {
  query<Row extends object>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** People an import has written, and how many of them have a phone of their own or a carer's. */
export interface PeopleTotals {
  people: number;
  reachable: number;
}

/** Counted in the registry itself, by whoever owns the database. */
export async function writtenTotals(database: Database, importId: string): Promise<PeopleTotals> {
  await database.query("begin read only");
  try {
    await database.query("select access.begin_system('demo people', null, 'import:read', '')");
    const { rows } = await database.query<PeopleTotals>(
      `with written as (
         select distinct person_id as id from registry.import_row
          where batch_id = $1 and state = 'done' and verdict <> 'unchanged')
       select count(*)::integer as people, count(*) filter (where exists (
                select from registry.sealed_value s left join registry.carer c on c.id = s.carer_id
                 where s.person_id = written.id and s.kind = 'phone' and s.superseded_at is null
                   and c.to_day is null))::integer as reachable
         from written`,
      [importId],
    );
    return rows[0] ?? { people: 0, reachable: 0 };
  } finally {
    await database.query("rollback");
  }
}

/** @throws Error where the registry holds others than the demo county has */
export function requireTotals(
  { people, reachable }: PeopleTotals,
  wanted: PeopleTotals = demoTotals,
): void {
  if (people === wanted.people && reachable === wanted.reachable) return;
  throw new Error(
    `The demo's people do not add up: ${people} stand in the registry, ${reachable} of them with a phone of their own or a carer's; ${wanted.people} and ${wanted.reachable} should. Something is wrong with the import.`,
  );
}
