import { endControlSchema } from "@wuzi/domain/prevent/control-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { lockCase, requireActive, tellDuties, type CaseRow } from "../case-row.ts";
import type { EndControlInput } from "../case.inputs.ts";

/**
 * Ends a control otherwise than by release: handed to the health authority, gone, or lost. Care gaps
 * stay open, since the carer has not come back. @returns the case's id
 */
export async function endControl(tx: Transaction, input: EndControlInput): Promise<string> {
  const id = parseUuid(input.id, "input.id");
  const { note } = checkInput(endControlSchema, { note: input.note });
  const row = requireActive(await tx.row<CaseRow>(lockCase(id)), "input.id", input.version);
  if (input.endedOn < row.from_day || input.endedOn > tx.today) {
    throw badField("input.endedOn", "OUT_OF_RANGE", `A day from ${row.from_day} to today.`);
  }
  await tx.run(
    sql`update prevent.control_case set state = ${input.end}, ended_on = ${input.endedOn}, end_note = ${note},
          version = version + 1, updated_at = now() where id = ${id}::uuid`,
  );
  await tellDuties(tx, row, input.endedOn);
  return id;
}
