import { mayStep } from "@wuzi/domain/publicity/deed-state";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { actorName } from "../actor-name.ts";
import { lockDeed, requireState } from "../deed-row.ts";
import type { SeenDeedInput } from "../deed.inputs.ts";

/** Hands a draft to the county for review. */
export async function handInDeed(tx: Transaction, input: SeenDeedInput): Promise<string> {
  const row = await lockDeed(tx, input.id, input.version);
  requireState(row, mayStep(row.state, "hand_in"));
  await tx.run(
    sql`update publicity.deed
           set state = 'in_review', handed_in_by = ${actorName(tx)}, handed_in_by_staff = ${tx.staffId}::uuid,
               handed_in_at = now(), reviewed_by = null, reviewed_by_staff = null, reviewed_at = null,
               sent_back_by = null, sent_back_reason = null, version = version + 1, updated_at = now()
         where id = ${row.id}::uuid`,
  );
  return row.id;
}
