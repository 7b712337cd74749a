import { reasonSchema } from "@wuzi/domain/registry/act-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { actorName } from "../../case/case-row.ts";
import { lockRelease, requireStep } from "../release-row.ts";
import type { ReturnReleaseInput } from "../release.types.ts";

/** Sends a release back with a reason; another may be proposed. @returns its id */
export async function returnRelease(tx: Transaction, input: ReturnReleaseInput): Promise<string> {
  const { reason } = checkInput(reasonSchema, { reason: input.reason });
  const id = parseUuid(input.id, "input.id");
  const { row } = await lockRelease(tx, id, "input.id");
  requireStep(row, input.version, ["proposed", "confirmed"]);
  await tx.run(
    sql`update prevent.release set state = 'returned', returned_reason = ${reason}, returned_by = ${actorName(tx)},
          returned_at = now(), version = version + 1, updated_at = now() where id = ${id}::uuid`,
  );
  return id;
}
