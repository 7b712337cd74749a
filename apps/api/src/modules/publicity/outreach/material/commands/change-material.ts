import { materialWordsSchema, withdrawalSchema } from "@wuzi/domain/publicity/outreach-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { actorName } from "../../actor-name.ts";
import { lockStanding } from "../../lock-standing.ts";
import type { ChangeMaterialInput, WithdrawInput } from "../material.inputs.ts";

/** Puts right what a material says of itself. @returns its id */
export async function changeMaterial(tx: Transaction, input: ChangeMaterialInput): Promise<string> {
  const { title, summary, categories } = checkInput(materialWordsSchema, input);
  const { id } = await lockStanding(tx, "publicity.material", input);
  await tx.run(
    sql`update publicity.material
           set title = ${title}, summary = ${summary}, categories = ${categories}::text[], language = ${input.language},
               version = version + 1, updated_at = now()
         where id = ${id}::uuid`,
  );
  return id;
}

/** A material that is wrong is withdrawn; what was told with it still says so. @returns its id */
export async function withdrawMaterial(tx: Transaction, input: WithdrawInput): Promise<string> {
  const { reason } = checkInput(withdrawalSchema, input);
  const { id } = await lockStanding(tx, "publicity.material", input);
  await tx.run(
    sql`update publicity.material
           set withdrawn_at = now(), withdrawn_by = ${actorName(tx)}, withdrawn_reason = ${reason},
               version = version + 1, updated_at = now()
         where id = ${id}::uuid`,
  );
  return id;
}
