import { templateSchema } from "@wuzi/domain/prevent/inspection";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { violates } from "../../../../../platform/errors/database-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import type { SaveInspectionTemplateInput } from "../../inspection.inputs.ts";

/** A template of the acting office. */
export async function saveTemplate(
  tx: Transaction,
  input: SaveInspectionTemplateInput,
): Promise<string> {
  const { name, items } = checkInput(templateSchema, input);
  try {
    const row = await tx.row<{ id: string }>(
      sql`insert into prevent.inspection_template (office_id, name, items)
          select p.office_id, ${name}, ${items.join("\n")} from staff.post p where p.id = ${tx.postId}::uuid
          returning id`,
    );
    return row?.id ?? "";
  } catch (error) {
    if (!violates(error, "inspection_template_name_key")) throw error;
    throw badField("input.name", "NAME_TAKEN", "Another template has this name.");
  }
}
