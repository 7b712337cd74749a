import { alertActionSchema } from "@wuzi/domain/prevent/control-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound, staleVersion } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { actorName, lockCase } from "../../case/case-row.ts";
import type { CloseControlAlertInput } from "../alert.types.ts";
import { countOpenAlerts } from "./open-alerts.ts";

interface Row {
  case_id: string;
  version: number;
  closed: boolean;
}

/** Closes an alert with what was done; the case is locked as a follow-up locks it. @returns its id */
export async function closeAlert(tx: Transaction, input: CloseControlAlertInput): Promise<string> {
  const { action } = checkInput(alertActionSchema, { action: input.action });
  const id = parseUuid(input.id, "input.id");
  const read = sql`select case_id, version, closed_at is not null as closed
    from prevent.control_alert where id = ${id}::uuid`;
  const seen = await tx.row<Row>(read);
  if (seen === undefined) throw notFound("input.id");
  const [, [row]] = await tx.all<[unknown[], Row[]]>(lockCase(seen.case_id), read);
  if (row === undefined) throw notFound("input.id");
  if (row.version !== input.version) throw staleVersion("input.version", row.version);
  if (row.closed) throw badField("input.id", "CLOSED", "Somebody has closed it.");
  await tx.run(
    sql`update prevent.control_alert set ended = ${input.ended}, action = ${action}, closed_at = now(),
          closed_by = ${actorName(tx)}, version = version + 1, updated_at = now() where id = ${id}::uuid`,
  );
  await countOpenAlerts(tx, row.case_id);
  return id;
}
