import { withdrawalSchema } from "@wuzi/domain/publicity/outreach-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { actorName } from "../../actor-name.ts";
import { lockStanding } from "../../lock-standing.ts";
import type { WithdrawInput } from "../../material/material.inputs.ts";

/**
 * An entry that is wrong stays to be read and counts no more: its people were not reached by it, and a
 * task that was done with it is open again. @returns its id
 */
export async function withdrawOutreach(tx: Transaction, input: WithdrawInput): Promise<string> {
  const { reason } = checkInput(withdrawalSchema, input);
  const { id } = await lockStanding(tx, "publicity.outreach", input);
  await tx.run(
    sql`update publicity.outreach
           set withdrawn_at = now(), withdrawn_by = ${actorName(tx)}, withdrawn_reason = ${reason},
               version = version + 1, updated_at = now()
         where id = ${id}::uuid`,
  );
  await tx.run(sql`select publicity.uncount_outreach(${id}::uuid)`);
  await tx.run(
    sql`update publicity.task
           set done_at = null, done_by = null, done_with = null, version = version + 1, updated_at = now()
         where done_with = ${id}::uuid`,
  );
  return id;
}
