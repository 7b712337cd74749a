import { addedGroupSchema } from "@wuzi/domain/prevent/control-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { violates } from "../../../../platform/errors/database-error.ts";
import { holdIncident, type HeldIncident } from "../../../../platform/field/hold-incident.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import type { AddControlGroupInput } from "./group.types.ts";

/** A group that the county's open incident did not have yet. @returns the id of its first version */
export async function addGroup(tx: Transaction, input: AddControlGroupInput): Promise<string> {
  const known = checkInput(addedGroupSchema, input);
  if (input.validFrom < tx.today) {
    throw badField("input.validFrom", "OUT_OF_RANGE", "From today on; nothing changes backwards.");
  }
  try {
    const [, [made]] = await tx.all<[HeldIncident[], { id: string; incident_id: string }[]]>(
      holdIncident(sql`staff.acting_office()`),
      sql`insert into prevent.control_group (office_id, incident_id, code, label, note, position, valid_from)
          select i.office_id, i.id, ${known.code}, ${known.label}, ${known.note || null},
                 (select coalesce(max(g.position), 0) + 1 from prevent.control_group g where g.incident_id = i.id),
                 ${input.validFrom}::date
            from response.incident i where i.id = response.current_incident(i.office_id) limit 1
          returning id, incident_id`,
    );
    if (made === undefined)
      throw badField("input.code", "NO_INCIDENT", "The county is in no response.");
    const version = await tx.row<{ id: string }>(
      sql`select id from prevent.control_group_version
           where incident_id = ${made.incident_id}::uuid and code = ${known.code}`,
    );
    return version?.id ?? "";
  } catch (error) {
    if (!violates(error, "control_group_code_key")) throw error;
    throw badField("input.code", "CODE_TAKEN", "Another group has this code.");
  }
}
