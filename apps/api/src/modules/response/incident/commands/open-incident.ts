import { incidentSchema } from "@wuzi/domain/response/protocol-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { insertProtocol } from "../../protocol/commands/insert-protocol.ts";
import { IncidentEntity } from "../incident.entity.ts";
import type { OpenIncidentInput } from "../incident.inputs.ts";

/** Opens an incident of the acting county with its first protocol. @returns its id */
export async function openIncident(tx: Transaction, input: OpenIncidentInput): Promise<string> {
  const { name, startedOn } = checkInput(incidentSchema, input);
  if (startedOn > tx.today) {
    throw badField("input.startedOn", "OUT_OF_RANGE", "An incident begins today or earlier.");
  }
  const seat = await tx.row<{ office: number }>(sql`select staff.acting_office() as office`);
  const officeId = seat?.office ?? 0;
  const opened = await tx.create(IncidentEntity, { officeId, kind: input.kind, name, startedOn });
  const first = { incidentId: opened.id, officeId, fromDay: startedOn, level: input.level };
  await insertProtocol(tx, first, input.settings);
  return opened.id;
}
