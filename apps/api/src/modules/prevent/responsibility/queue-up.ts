import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";

/**
 * Lets changes to one area or one group come one after the other. Two that insert at once would each
 * wait for the other at the exclusion constraints, and end in a deadlock instead of a refusal.
 */
export async function queueUp(
  tx: Transaction,
  what: "area" | "group",
  id: number | string,
): Promise<void> {
  const place = `prevent.${what}/${id}`;
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`);
}
