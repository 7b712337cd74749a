import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import type { BulkColumns } from "./bulk-rules.ts";

interface Wanted {
  readonly id: string;
  readonly columns: Partial<BulkColumns>;
}

/**
 * Gives many people, whose rows the command holds, these columns: two statements whatever their
 * number. Every row stands in the audit all the same.
 */
export async function writeColumns(
  tx: Transaction,
  people: readonly Wanted[],
  reason: string,
): Promise<void> {
  const staying = people.filter(({ columns }) => columns.office_id === undefined);
  if (staying.length > 0) {
    const rows = JSON.stringify(staying.map(({ id, columns }) => ({ id, ...columns })));
    await tx.rows(
      sql`update registry.person p
             set lives_alone = coalesce(r.lives_alone, p.lives_alone),
                 needs_care = coalesce(r.needs_care, p.needs_care),
                 opt_outs = coalesce(r.opt_outs, p.opt_outs),
                 channel_overrides = coalesce(r.channel_overrides, p.channel_overrides),
                 channels = coalesce(r.channels, p.channels),
                 version = p.version + 1, updated_at = now()
            from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, lives_alone boolean, needs_care boolean,
                   opt_outs text[], channel_overrides jsonb, channels text[])
           where p.id = r.id`,
    );
  }
  const byOffice = Map.groupBy(
    people.filter(({ columns }) => columns.office_id !== undefined),
    ({ columns }) => columns.office_id,
  );
  for (const [officeId, moving] of byOffice) {
    const ids = moving.map(({ id }) => id);
    await tx.rows(sql`select registry.move_within(${ids}::uuid[], ${officeId}, ${reason})`);
  }
}
