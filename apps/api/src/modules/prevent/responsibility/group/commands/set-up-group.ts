import { groupSchema } from "@wuzi/domain/prevent/responsibility-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { holdIncident, type HeldIncident } from "../../../../../platform/field/hold-incident.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { Refusal } from "../../../../../platform/graphql/refusal.ts";
import { officeOpenOn } from "../../open-on.ts";
import { GroupEntity } from "../group.entity.ts";
import type { SetUpGroupInput } from "../group.inputs.ts";
import { NoOpenIncident } from "../group.results.ts";

/** A leading group for the county's open response. A second one is the constraint's to refuse. */
export async function setUpGroup(tx: Transaction, input: SetUpGroupInput): Promise<string> {
  const said = checkInput(groupSchema, input);
  const officeId = await officeOpenOn(tx, input.officeId, said);
  const [[incident], [protocol]] = await tx.all<[HeldIncident[], object[]]>(
    holdIncident(officeId),
    sql`select from response.protocol_on(${officeId}::integer, ${said.fromDay}::date)`,
  );
  if (incident?.id == null) throw new Refusal(new NoOpenIncident());
  if (protocol === undefined) {
    throw badField("input.fromDay", "BEFORE_INCIDENT", "The response had not begun on that day.");
  }
  const group = await tx.create(GroupEntity, {
    officeId,
    incidentId: incident.id,
    name: said.name,
    sourceDocument: said.sourceDocument ?? null,
    fromDay: said.fromDay,
  });
  return group.id;
}
