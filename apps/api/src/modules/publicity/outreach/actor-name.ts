import sql, { type Sql } from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";

/** The name of the actor's post's holder, as records keep it. */
export function actorName(tx: Transaction): Sql {
  return sql`(select p.holder_name from staff.post p where p.id = ${tx.postId}::uuid)`;
}
