import { whyNotFrom } from "@wuzi/domain/response/protocol-days";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { IncidentEntity } from "../../incident/incident.entity.ts";
import type { SetProtocolInput } from "../protocol.inputs.ts";
import { insertProtocol } from "./insert-protocol.ts";

const sentences = {
  IN_THE_PAST: "A version begins today or later: what was in force stays on record.",
  AFTER_END: "The incident has ended.",
};

/** Sets an incident's parameters from a day on. @returns the version's id */
export async function setProtocol(tx: Transaction, input: SetProtocolInput): Promise<string> {
  const { fromDay, level, settings } = input;
  const path = "input.incidentId";
  const incident = await tx.get(IncidentEntity, parseUuid(input.incidentId, path), path);
  if (incident.endedOn !== null) throw badField(path, "AFTER_END", sentences.AFTER_END);
  const { id: incidentId, officeId, endedOn } = incident;
  const fault = whyNotFrom(fromDay, { today: tx.today, endedOn });
  if (fault !== undefined) throw badField("input.fromDay", fault, sentences[fault]);
  return await insertProtocol(tx, { incidentId, officeId, fromDay, level }, settings);
}
