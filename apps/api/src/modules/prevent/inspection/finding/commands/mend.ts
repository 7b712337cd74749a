import { addDays } from "@wuzi/domain/calendar/china-day";
import { fixSchema } from "@wuzi/domain/prevent/inspection";
import sql from "sql-template-tag";
import { attachPhotos } from "../../../../../platform/attachments/attach-photos.ts";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { fixPhoto } from "../../inspection.files.ts";
import type { FixRectificationInput, RecheckRectificationInput } from "../../inspection.inputs.ts";
import { heldRectification } from "../../roster/commands/inspect.ts";

const actor = sql`(select m.name from staff.member m where m.id = access.staff())`;

/** The unit says that a fault is mended; it waits for somebody to look again. */
export async function fixRectification(
  tx: Transaction,
  input: FixRectificationInput,
): Promise<string> {
  const { note } = checkInput(fixSchema, input);
  const { id, officeId, incidentId, state } = await heldRectification(tx, input.id, input.version);
  if (state !== "open") throw badField("input.id", "NOT_OPEN", "This is mended already.");
  await tx.run(
    sql`update prevent.rectification set state = 'fixed', fix_note = ${note}, fixed_by = ${actor}, fixed_at = now(),
               version = version + 1, updated_at = now() where id = ${id}::uuid`,
  );
  const owner = { purpose: fixPhoto, id, officeId, incidentId };
  await attachPhotos(tx, owner, input.photoIds, "input.photoIds");
  return id;
}

/** Somebody looked again: it is closed, or open once more until another day. */
export async function recheckRectification(
  tx: Transaction,
  input: RecheckRectificationInput,
): Promise<string> {
  const { note } = checkInput(fixSchema, input);
  const { id, state } = await heldRectification(tx, input.id, input.version);
  if (state !== "fixed") throw badField("input.id", "NOT_FIXED", "Nobody has said it is mended.");
  const { passed, dueOn = null } = input;
  if (passed ? dueOn !== null : dueOn === null) {
    throw badField(
      "input.dueOn",
      passed ? "UNEXPECTED" : "REQUIRED",
      "Only what failed has a day.",
    );
  }
  if (dueOn !== null && (dueOn < tx.today || dueOn > addDays(tx.today, 90))) {
    throw badField("input.dueOn", "OUT_OF_RANGE", "From today to 90 days on.");
  }
  await tx.run(
    sql`update prevent.rectification set state = ${passed ? "closed" : "open"}, due_on = coalesce(${dueOn}::date, due_on),
               recheck_note = ${note}, rechecked_by = ${actor}, rechecked_at = now(),
               version = version + 1, updated_at = now() where id = ${id}::uuid`,
  );
  return id;
}
