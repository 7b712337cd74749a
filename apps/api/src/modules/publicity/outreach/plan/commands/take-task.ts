import { withdrawalSchema } from "@wuzi/domain/publicity/outreach-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { actorName } from "../../actor-name.ts";
import { lockStanding } from "../../lock-standing.ts";
import type { WithdrawInput } from "../../material/material.inputs.ts";
import type { AcknowledgeTaskInput } from "../plan.inputs.ts";

/** The office says that it has the task; saying it again changes nothing. @returns its id */
export async function acknowledgeTask(
  tx: Transaction,
  input: AcknowledgeTaskInput,
): Promise<string> {
  const id = parseUuid(input.id, "input.id");
  const taken = await tx.row<{ taken: boolean }>(
    sql`select acknowledged_at is not null as taken from publicity.task where id = ${id}::uuid for update`,
  );
  if (taken?.taken === true) return id;
  await lockStanding(tx, "publicity.task", input);
  await tx.run(
    sql`update publicity.task
           set acknowledged_at = now(), acknowledged_by = ${actorName(tx)}, version = version + 1, updated_at = now()
         where id = ${id}::uuid`,
  );
  return id;
}

/** Whoever made the plan takes a task back that is not done. @returns its id */
export async function withdrawTask(tx: Transaction, input: WithdrawInput): Promise<string> {
  const { reason } = checkInput(withdrawalSchema, input);
  const { id } = await lockStanding(tx, "publicity.task", input);
  const task = await tx.row<{ done: boolean; own: boolean }>(
    sql`select t.done_at is not null as done, exists (select from publicity.plan p where p.id = t.plan_id) as own
          from publicity.task t where t.id = ${id}::uuid`,
  );
  if (task?.own !== true) throw notFound("input.id");
  if (task.done) throw badField("input.id", "DONE", "This task has been done.");
  await tx.run(
    sql`update publicity.task
           set withdrawn_at = now(), withdrawn_by = ${actorName(tx)}, withdrawn_reason = ${reason},
               version = version + 1, updated_at = now()
         where id = ${id}::uuid`,
  );
  return id;
}
