import type { ListKey } from "@wuzi/domain/lists/list-key";
import sql from "sql-template-tag";
import type { Transaction } from "../../platform/database/transaction.ts";

/**
 * Holds a person's views of one list still for this transaction, so that the count and the one
 * default stay true when several are saved at once.
 *
 * @param replaced whether the default so far stops being it
 * @returns how many views there are
 */
export async function onlyDefault(
  tx: Transaction,
  list: ListKey,
  replaced: boolean,
): Promise<number> {
  await tx.rows(
    sql`select pg_advisory_xact_lock(hashtextextended(${`views:${tx.staffId}:${list}`}, 0))`,
  );
  if (replaced) {
    await tx.rows(
      sql`update staff.saved_view set is_default = false, version = version + 1, updated_at = now()
           where list = ${list} and is_default and removed_at is null`,
    );
  }
  const row = await tx.row<{ views: number }>(
    sql`select count(*)::integer as views from staff.saved_view
         where list = ${list} and removed_at is null`,
  );
  return row?.views ?? 0;
}
