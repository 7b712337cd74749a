import type { ExportColumn } from "@wuzi/domain/registry/export-column";
import sql, { join, raw } from "sql-template-tag";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";
import { personConditions } from "../../../../platform/person/person-conditions.ts";
import type { PersonFilter } from "../../../../platform/person/person-filter.inputs.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import type { PersonOrder } from "../../person/people-list.inputs.ts";
import { personOrder } from "../../person/person.queries.ts";
import { filterContext } from "../filter-context.ts";

/** An export as it was ordered. */
export interface LoadedExport {
  id: string;
  inFull: boolean;
  columns: ExportColumn[];
  filter: PersonFilter;
  orderBy: PersonOrder;
  descending: boolean;
}

interface Row {
  in_full: boolean;
  columns: ExportColumn[];
  key_id: number;
  filter: Buffer;
  order_by: PersonOrder;
  descending: boolean;
}

export async function loadExport(
  tx: JobTransaction,
  id: string,
  keys: KeyRing,
): Promise<LoadedExport> {
  const [row] = await tx.rows<Row>(
    sql`select in_full, columns, key_id, filter, order_by, descending
          from registry.export where id = ${id}::uuid`,
  );
  if (row === undefined) throw new Error("An export that was ordered is gone.");
  const filter = keys.open(row.filter, row.key_id, filterContext(id));
  return {
    id,
    inFull: row.in_full,
    columns: row.columns,
    filter: JSON.parse(filter) as PersonFilter,
    orderBy: row.order_by,
    descending: row.descending,
  };
}

/** Ids of everybody whom the list would show, in its order: the same conditions behind the same wall. */
export async function peopleOf(
  tx: JobTransaction,
  { filter, orderBy, descending }: LoadedExport,
  keys: KeyRing,
): Promise<string[]> {
  const way = descending ? "desc" : "asc";
  const order = personOrder(orderBy).map((key) => `${key.sql} ${way}`);
  const rows = await tx.rows<{ id: string }>(
    sql`select t0.id::text from registry.person t0
         where ${join(personConditions(filter, keys), " and ")} order by ${raw(order.join(", "))}`,
  );
  return rows.map(({ id }) => id);
}
