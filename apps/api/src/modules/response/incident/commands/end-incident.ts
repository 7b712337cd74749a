import { incidentEndSchema } from "@wuzi/domain/response/protocol-input";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { IncidentEntity } from "../incident.entity.ts";
import type { EndIncidentInput } from "../incident.inputs.ts";

/** Ends an incident; from then on nothing is recorded for it. */
export async function endIncident(tx: Transaction, input: EndIncidentInput): Promise<string> {
  const { endedOn } = checkInput(incidentEndSchema, input);
  const found = await tx.get(IncidentEntity, parseUuid(input.id, "input.id"), "input.id");
  if (found.endedOn !== null) {
    throw badField("input.id", "ALREADY_ENDED", `The incident ended on ${found.endedOn}.`);
  }
  if (endedOn < found.startedOn || endedOn > tx.today) {
    throw badField("input.endedOn", "OUT_OF_RANGE", `A day from ${found.startedOn} to today.`);
  }
  await tx.change(IncidentEntity, found, { endedOn }, input.version);
  return found.id;
}
