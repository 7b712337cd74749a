import type { OfficeSeed } from "@wuzi/domain/organisation/division-file";
import type { SystemTransaction } from "../../../platform/database/as-system.ts";

export interface ImportCounts {
  created: number;
  changed: number;
  succeeded: number;
}

const columns = `code text, parent_code text, kind text, name text, short_name text, topic text,
  opened_on date, closed_on date, synthetic boolean`;

/**
 * Brings offices in step with a list: what is new is opened, what differs is changed, nothing is
 * removed. The same list again changes nothing. Runs inside the caller's transaction, under a system
 * actor that reaches the whole tree.
 */
export async function importOffices(
  tx: SystemTransaction,
  seeds: readonly OfficeSeed[],
): Promise<ImportCounts> {
  const counts: ImportCounts = { created: 0, changed: 0, succeeded: 0 };
  const rows = seeds.map((seed) => ({
    code: seed.code,
    parent_code: seed.parentCode,
    kind: seed.kind,
    name: seed.name,
    short_name: seed.shortName,
    topic: seed.topic,
    opened_on: seed.openedOn,
    closed_on: seed.closedOn,
    synthetic: seed.synthetic,
  }));

  // one statement a level: a row's parent must be in the tree, and in the actor's reach, before it
  for (const level of levelsOf(seeds)) {
    const here = JSON.stringify(rows.filter((row) => level.has(row.code)));
    const created = await tx.query(
      `insert into organisation.office
         (parent_id, kind, code, name, short_name, topic, opened_on, closed_on, synthetic)
       select p.id, s.kind, s.code, s.name, s.short_name, s.topic, s.opened_on, s.closed_on, s.synthetic
         from jsonb_to_recordset($1) as s(${columns})
         left join organisation.office p on p.code = s.parent_code
        where not exists (select from organisation.office o where o.code = s.code)`,
      [here],
    );
    counts.created += created.rowCount ?? 0;
  }

  const changed = await tx.query(
    `update organisation.office o
        set name = s.name, short_name = s.short_name, topic = s.topic, closed_on = s.closed_on,
            version = o.version + 1, updated_at = now()
       from jsonb_to_recordset($1) as s(${columns})
      where o.code = s.code
        and (o.name, o.short_name, o.topic, o.closed_on)
            is distinct from (s.name, s.short_name, s.topic, s.closed_on)`,
    [JSON.stringify(rows)],
  );
  counts.changed = changed.rowCount ?? 0;

  const successions = seeds.flatMap(({ code, successors }) =>
    successors.map((successor) => ({ code, successor })),
  );
  const succeeded = await tx.query(
    `insert into organisation.office_successor (office_id, successor_id)
     select o.id, n.id
       from jsonb_to_recordset($1) as s(code text, successor text)
       join organisation.office o on o.code = s.code
       join organisation.office n on n.code = s.successor
         on conflict do nothing`,
    [JSON.stringify(successions)],
  );
  counts.succeeded = succeeded.rowCount ?? 0;
  return counts;
}

/** Codes by depth, roots first. Parents outside the list count as already there. */
function levelsOf(seeds: readonly OfficeSeed[]): Set<string>[] {
  const depth = new Map<string, number>();
  for (const { code, parentCode } of seeds) {
    depth.set(code, parentCode === null ? 0 : (depth.get(parentCode) ?? -1) + 1);
  }
  const levels: Set<string>[] = [];
  for (const [code, at] of depth) (levels[at] ??= new Set()).add(code);
  return levels;
}
