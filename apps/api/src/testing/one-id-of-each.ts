import { hiddenThing } from "./hidden-id.ts";
import type { World } from "./world.ts";

/**
 * Gives one row of every kind in the work elsewhere the one id that is asked for, so that whatever
 * takes an id can be tried with one that belongs to others.
 *
 * @param kept ids by which rows are asked for otherwise
 */
export async function oneIdOfEach(
  world: World,
  code: string,
  kept: readonly string[],
): Promise<void> {
  const tables = await world.rows<{ name: string }>(
    `select format('%I.%I', c.table_schema, c.table_name) as name
       from information_schema.columns c
       join information_schema.columns o using (table_schema, table_name)
       join information_schema.tables t using (table_schema, table_name)
      where c.column_name = 'id' and c.data_type = 'uuid' and o.column_name = 'office_id' and t.table_type = 'BASE TABLE'
        and c.table_schema in ('registry', 'prevent', 'care', 'publicity', 'platform', 'integration') order by 1`,
  );
  const each = tables.map(
    ({ name }) => `update ${name} set id = $1 where not exists (select from ${name} where id = $1)
      and id = (select t.id from ${name} t join organisation.office o on o.id = t.office_id
                 where o.code like $2 || '%' and not t.id = any($3) order by t.id desc limit 1)`,
  );
  // what points to a row keeps its former id: nobody follows it
  await world.rows("set session_replication_role = replica");
  for (const update of each) await world.rows(update, [hiddenThing(code), code, kept]);
  await world.rows("set session_replication_role = default");
}
