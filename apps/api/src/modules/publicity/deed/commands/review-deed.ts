import { deedReasonSchema } from "@wuzi/domain/publicity/deed-input";
import { mayStep } from "@wuzi/domain/publicity/deed-state";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import { actorName } from "../actor-name.ts";
import { lockDeed, requireState, settleDeed } from "../deed-row.ts";
import type { SeenDeedInput, SendBackDeedInput } from "../deed.inputs.ts";
import { AnotherMustReview } from "../deed.results.ts";

/** Passes a deed. Who handed it in does not review it. Consent that was given before counts at once. */
export async function reviewDeed(tx: Transaction, input: SeenDeedInput): Promise<string> {
  const row = await lockDeed(tx, input.id, input.version);
  requireState(row, mayStep(row.state, "review"));
  if (row.handed_in_by_staff === tx.staffId) throw new Refusal(new AnotherMustReview(row.id));
  await tx.run(
    sql`update publicity.deed
           set state = 'reviewed', reviewed_by = ${actorName(tx)}, reviewed_by_staff = ${tx.staffId}::uuid,
               reviewed_at = now(), updated_at = now()
         where id = ${row.id}::uuid`,
  );
  await settleDeed(tx, { ...row, state: "reviewed" });
  return row.id;
}

/** Gives a deed back to be written anew; its versions and its consent stay. */
export async function sendBackDeed(tx: Transaction, input: SendBackDeedInput): Promise<string> {
  const { reason } = checkInput(deedReasonSchema, { reason: input.reason });
  const row = await lockDeed(tx, input.id, input.version);
  requireState(row, mayStep(row.state, "send_back"));
  await tx.run(
    sql`update publicity.deed
           set state = 'draft', sent_back_by = ${actorName(tx)}, sent_back_reason = ${reason},
               version = version + 1, updated_at = now()
         where id = ${row.id}::uuid`,
  );
  return row.id;
}
