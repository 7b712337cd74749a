import { incidentNameSchema } from "@wuzi/domain/response/protocol-input";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { IncidentEntity } from "../incident.entity.ts";
import type { RenameIncidentInput } from "../incident.inputs.ts";

export async function renameIncident(tx: Transaction, input: RenameIncidentInput): Promise<string> {
  const { name } = checkInput(incidentNameSchema, input);
  const found = await tx.get(IncidentEntity, parseUuid(input.id, "input.id"), "input.id");
  await tx.change(IncidentEntity, found, { name }, input.version);
  return found.id;
}
