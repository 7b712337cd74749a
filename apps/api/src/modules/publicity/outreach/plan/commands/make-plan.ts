import { planSchema } from "@wuzi/domain/publicity/outreach-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { forbidden, notFound, staleVersion } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { actorName } from "../../actor-name.ts";
import type { AddPublicityTasksInput, MakePublicityPlanInput } from "../plan.inputs.ts";
import { writeTasks } from "./write-tasks.ts";

/** A plan of the acting office under the response that is open there. @returns its id */
export async function makePlan(tx: Transaction, input: MakePublicityPlanInput): Promise<string> {
  const { title, note } = checkInput(planSchema, input);
  if (tx.postId === null) throw forbidden("no_post");
  const made = await tx.row<{ id: string }>(
    sql`insert into publicity.plan (office_id, incident_id, title, note, made_by)
        select o.id, response.hold_incident(o.id), ${title}, ${note}, ${actorName(tx)}
          from organisation.office o where o.id = staff.acting_office()
        returning id`,
  );
  if (made === undefined) throw forbidden("no_post");
  await writeTasks(tx, made.id, input.lines);
  return made.id;
}

/** More tasks of a plan. @returns its id */
export async function addTasks(tx: Transaction, input: AddPublicityTasksInput): Promise<string> {
  const id = parseUuid(input.id, "input.id");
  const plan = await tx.row<{ version: number }>(
    sql`select version from publicity.plan where id = ${id}::uuid for update`,
  );
  if (plan === undefined) throw notFound("input.id");
  if (plan.version !== input.version) throw staleVersion("input.version", plan.version);
  await writeTasks(tx, id, input.lines);
  await tx.run(
    sql`update publicity.plan set version = version + 1, updated_at = now() where id = ${id}::uuid`,
  );
  return id;
}
