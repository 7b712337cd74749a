import { addedCategorySchema } from "@wuzi/domain/prevent/control-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { violates } from "../../../../platform/errors/database-error.ts";
import { holdIncident, type HeldIncident } from "../../../../platform/field/hold-incident.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import type { AddControlCategoryInput } from "./category.types.ts";

/** A category that a group of the county's open incident did not have yet. @returns its id */
export async function addCategory(
  tx: Transaction,
  input: AddControlCategoryInput,
): Promise<string> {
  const known = checkInput(addedCategorySchema, input);
  if (input.validFrom < tx.today) {
    throw badField("input.validFrom", "OUT_OF_RANGE", "From today on; nothing changes backwards.");
  }
  await requireGroup(tx, input);
  try {
    const made = await tx.row<{ id: string }>(
      sql`insert into prevent.control_category (office_id, incident_id, group_code, code, label, definition,
            source_document, anchor_rule, days, checks_per_day, approver, valid_from, note)
          select g.office_id, g.incident_id, g.code, ${known.code}, ${known.label}, ${known.definition},
                 ${known.sourceDocument}, ${known.anchorRule}, ${known.days}, ${known.checksPerDay},
                 ${known.approver}, ${input.validFrom}, ${known.note || null}
            from prevent.control_group g
           where g.code = ${input.groupCode} and g.incident_id = response.current_incident(g.office_id)
          returning id`,
    );
    return made?.id ?? "";
  } catch (error) {
    const keys = ["control_category_open_key", "control_category_from_key"];
    if (!keys.some((key) => violates(error, key))) throw error;
    throw badField("input.code", "CODE_TAKEN", "Another category has this code.");
  }
}

/** @throws that there is no such group, or that it begins after the category */
async function requireGroup(
  tx: Transaction,
  { groupCode, validFrom }: AddControlCategoryInput,
): Promise<void> {
  const [, [group]] = await tx.all<[HeldIncident[], { begun: boolean }[]]>(
    holdIncident(sql`staff.acting_office()`),
    sql`select min(v.valid_from) <= ${validFrom}::date as begun from prevent.control_group_version v
         where v.code = ${groupCode} and v.incident_id = response.current_incident(v.office_id)
        having count(*) > 0`,
  );
  if (group === undefined) {
    throw badField("input.groupCode", "NOT_A_CHOICE", "No such group in the open incident.");
  }
  if (!group.begun) {
    throw badField("input.validFrom", "BEFORE_GROUP", "The group begins on a later day.");
  }
}
