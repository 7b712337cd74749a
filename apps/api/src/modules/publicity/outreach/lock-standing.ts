import sql, { raw } from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { badField, notFound, staleVersion } from "../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";

/**
 * A record that can be withdrawn, locked, as long as it stands.
 * @throws NOT_FOUND, CONFLICT, BAD_USER_INPUT (`WITHDRAWN`)
 */
export async function lockStanding(
  tx: Transaction,
  table: "publicity.material" | "publicity.task" | "publicity.outreach",
  input: { id: string; version: number },
): Promise<{ id: string; officeId: number }> {
  const id = parseUuid(input.id, "input.id");
  const row = await tx.row<{ version: number; withdrawn: boolean; officeId: number }>(
    sql`select r.version, r.withdrawn_at is not null as withdrawn, r.office_id as "officeId"
          from ${raw(table)} r where r.id = ${id}::uuid for update`,
  );
  if (row === undefined) throw notFound("input.id");
  if (row.version !== input.version) throw staleVersion("input.version", row.version);
  if (row.withdrawn) throw badField("input.id", "WITHDRAWN", "This has been withdrawn.");
  return { id, officeId: row.officeId };
}
