import { addDays } from "@wuzi/domain/calendar/china-day";
import { groupSchema } from "@wuzi/domain/prevent/control-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import type { ReviseControlGroupInput } from "./group.types.ts";
import { requireRevisable, type Version } from "./revise-category.ts";

/** A group's words from a day to come; cases keep those they were opened under. @returns the new id */
export async function reviseGroup(
  tx: Transaction,
  input: ReviseControlGroupInput,
): Promise<string> {
  const known = checkInput(groupSchema, input);
  const id = parseUuid(input.id, "input.id");
  const row = await tx.row<Version>(
    sql`select version, valid_from::text, valid_to::text from prevent.control_group_version
         where id = ${id}::uuid for update`,
  );
  requireRevisable(row, input, tx.today);
  await tx.run(
    sql`update prevent.control_group_version set valid_to = ${addDays(input.validFrom, -1)},
          version = version + 1, updated_at = now() where id = ${id}::uuid`,
  );
  const made = await tx.row<{ id: string }>(
    sql`insert into prevent.control_group_version (office_id, incident_id, code, label, note, valid_from)
        select office_id, incident_id, code, ${known.label}, ${known.note || null}, ${input.validFrom}
          from prevent.control_group_version where id = ${id}::uuid
        returning id`,
  );
  return made?.id ?? "";
}
