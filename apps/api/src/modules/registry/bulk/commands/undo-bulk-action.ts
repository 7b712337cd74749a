import sql, { raw } from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { sameColumns, type BulkChange, type BulkColumns } from "../bulk-rules.ts";
import { undoableFor } from "../bulk.read-model.ts";
import type { BulkUndone } from "../bulk.types.ts";
import { writeColumns } from "../write-columns.ts";

interface Batch {
  changes: BulkChange[];
  undone: boolean;
  late: boolean;
}

interface Now {
  id: string;
  name: string;
  columns: BulkColumns;
}

const shown = 100;

/**
 * Puts everybody back to what they were whom nobody has changed since in what the action touched.
 * Whoever was changed, has left the actor's scope, or came from an office that is closed by now, stays;
 * the answer says who.
 */
export async function undoBulkAction(tx: Transaction, batchId: string): Promise<BulkUndone> {
  const id = parseUuid(batchId, "id");
  const batch = await tx.row<Batch>(
    sql`select changes, undone_at is not null as undone, acted_at <= now() - ${raw(undoableFor)} as late
          from registry.bulk_action where id = ${id}::uuid for update`,
  );
  if (batch === undefined) throw notFound("id");
  if (batch.undone) throw badField("id", "UNDONE", "This was undone already.");
  if (batch.late) throw badField("id", "TOO_LATE", "It can be undone for 24 hours.");
  const now = new Map((await people(tx, batch.changes)).map((row) => [row.id, row]));
  const open = await openOffices(tx, batch.changes);
  const untouched = batch.changes.filter(({ id: person, before, after }) => {
    const row = now.get(person);
    const home = before.office_id;
    return (
      row !== undefined && sameColumns(row.columns, after) && (home === undefined || open.has(home))
    );
  });
  await writeColumns(
    tx,
    untouched.map(({ id: person, before }) => ({ id: person, columns: before })),
    "撤销批量调整",
  );
  await tx.rows(
    sql`update registry.bulk_action set undone_at = now(), restored = ${untouched.length} where id = ${id}::uuid`,
  );
  const restored = new Set(untouched.map((change) => change.id));
  const stayed = batch.changes.filter((change) => !restored.has(change.id));
  const seen = stayed.flatMap((change) => now.get(change.id) ?? []);
  return {
    restored: untouched.length,
    kept: stayed.length,
    keptPeople: seen.slice(0, shown).map((row) => ({ id: row.id, name: row.name })),
  };
}

/** Offices that people came from, as far as they can go back there; held until the end. */
async function openOffices(
  tx: Transaction,
  changes: readonly BulkChange[],
): Promise<ReadonlySet<number>> {
  const left = new Set(changes.flatMap(({ before }) => before.office_id ?? []));
  if (left.size === 0) return left;
  const found = await tx.rows<{ id: number }>(
    sql`select id from organisation.office
         where id = any(${[...left]}::integer[]) and closed_on is null for share`,
  );
  return new Set(found.map(({ id }) => id));
}

async function people(tx: Transaction, changes: readonly BulkChange[]): Promise<Now[]> {
  const ids = changes.map(({ id }) => id);
  return await tx.rows<Now>(
    sql`select t0.id, t0.name,
               json_build_object('office_id', t0.office_id, 'lives_alone', t0.lives_alone, 'needs_care', t0.needs_care,
                 'opt_outs', t0.opt_outs, 'channel_overrides', t0.channel_overrides, 'channels', t0.channels) as columns
          from registry.person t0 where t0.id = any(${ids}::uuid[]) and t0.state = 'active'
         order by t0.id for update`,
  );
}
