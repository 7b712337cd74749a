import { reasonSchema } from "@wuzi/domain/registry/act-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound, staleVersion } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../../platform/graphql/refusal.ts";
import type { VoidArrivalInput } from "../arrival.inputs.ts";
import { ArrivalControlled } from "../arrival.types.ts";

interface Line {
  state: string;
  version: number;
  /** The control that it opened, unless that is seen to have ended. */
  caseId: string | null;
}

/** Takes a line out of what counts; it stays to be read, with the reason and what was decided of it. */
export async function voidArrival(tx: Transaction, input: VoidArrivalInput): Promise<string> {
  const { reason } = checkInput(reasonSchema, input);
  const id = parseUuid(input.id, "input.id");
  const line = await tx.row<Line>(
    sql`select a.state, a.version, case when not exists (
                 select from prevent.control_case c where c.id = a.case_id and c.state <> 'active')
               then a.case_id::text end as "caseId"
          from prevent.arrival a where a.id = ${id}::uuid for update of a`,
  );
  if (line === undefined) throw notFound("input.id");
  if (line.version !== input.version) throw staleVersion("input.version", line.version);
  if (line.state === "voided") throw badField("input.id", "VOIDED", "This line was voided.");
  if (line.caseId !== null) throw new Refusal(new ArrivalControlled(line.caseId));
  await tx.run(
    sql`update prevent.arrival set state = 'voided', void_reason = ${reason}, voided_at = now(),
               voided_by = coalesce((select m.name from staff.member m where m.id = access.staff()), ''),
               version = version + 1, updated_at = now() where id = ${id}::uuid`,
  );
  return id;
}
