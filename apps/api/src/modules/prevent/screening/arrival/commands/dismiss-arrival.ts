import { reasonSchema } from "@wuzi/domain/registry/act-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound, staleVersion } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import type { DismissArrivalInput } from "../arrival.inputs.ts";

/** A line needs no control, for a reason that stands with it. */
export async function dismissArrival(tx: Transaction, input: DismissArrivalInput): Promise<string> {
  const { reason } = checkInput(reasonSchema, input);
  const id = parseUuid(input.id, "input.id");
  const line = await tx.row<{ state: string; version: number }>(
    sql`select state, version from prevent.arrival where id = ${id}::uuid for update`,
  );
  if (line === undefined) throw notFound("input.id");
  if (line.version !== input.version) throw staleVersion("input.version", line.version);
  if (line.state !== "open") throw badField("input.id", "DECIDED", "This line is decided already.");
  await tx.run(
    sql`update prevent.arrival set state = 'dismissed', dismissed_reason = ${reason}, decided_at = now(),
               decided_by = (select m.name from staff.member m where m.id = access.staff()),
               version = version + 1, updated_at = now() where id = ${id}::uuid`,
  );
  return id;
}
