import { confirmationSchema } from "@wuzi/domain/prevent/control-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { actorName } from "../../case/case-row.ts";
import { lockRelease, requireStep } from "../release-row.ts";
import type { ConfirmReleaseInput } from "../release.types.ts";

/** What the health centre said, as somebody who asked it records it. @returns the release's id */
export async function confirmRelease(tx: Transaction, input: ConfirmReleaseInput): Promise<string> {
  const { centre, doctor } = checkInput(confirmationSchema, input);
  const id = parseUuid(input.id, "input.id");
  const { row, of } = await lockRelease(tx, id, "input.id");
  requireStep(row, input.version, ["proposed"]);
  if (input.confirmedOn > tx.today || input.confirmedOn < of.from_day) {
    throw badField("input.confirmedOn", "OUT_OF_RANGE", `A day from ${of.from_day} to today.`);
  }
  await tx.run(
    sql`update prevent.release set state = 'confirmed', centre = ${centre}, doctor = ${doctor},
          confirmed_on = ${input.confirmedOn}, confirmed_by = ${actorName(tx)}, confirmed_at = now(),
          version = version + 1, updated_at = now() where id = ${id}::uuid`,
  );
  return id;
}
