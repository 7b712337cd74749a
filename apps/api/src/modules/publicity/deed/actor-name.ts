import sql, { type Sql } from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";

/** The name of the holder of the actor's post, as a deed keeps it. */
export function actorName(tx: Transaction): Sql {
  return sql`(select p.holder_name from staff.post p where p.id = ${tx.postId}::uuid)`;
}
