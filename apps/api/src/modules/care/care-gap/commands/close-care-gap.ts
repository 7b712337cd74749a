import { arrangementSchema } from "@wuzi/domain/prevent/control-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound, staleVersion } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import type { CloseCareGapInput } from "../care-gap.types.ts";

/** A confirmed arrangement closes a gap. @returns its id */
export async function closeCareGap(tx: Transaction, input: CloseCareGapInput): Promise<string> {
  const { arrangedWith, arrangement } = checkInput(arrangementSchema, input);
  const id = parseUuid(input.id, "input.id");
  const row = await tx.row<{ version: number; state: string }>(
    sql`select version, state from care.gap where id = ${id}::uuid for update`,
  );
  if (row === undefined) throw notFound("input.id");
  if (row.version !== input.version) throw staleVersion("input.version", row.version);
  if (row.state !== "open") throw badField("input.id", "CLOSED", "The gap is closed.");
  await tx.run(
    sql`update care.gap set state = 'arranged', arranged_with = ${arrangedWith}, arrangement = ${arrangement},
          closed_at = now(), closed_by = (select p.holder_name from staff.post p where p.id = ${tx.postId}::uuid),
          version = version + 1, updated_at = now() where id = ${id}::uuid`,
  );
  return id;
}
