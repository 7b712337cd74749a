import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { notFound, staleVersion } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { actorName } from "../../actor-name.ts";
import type { RevokeOptOutInput } from "../opt-out.types.ts";

/** Takes a refusal back, as whoever has the number has asked. */
export async function revokeOptOut(tx: Transaction, input: RevokeOptOutInput): Promise<string> {
  const id = parseUuid(input.id, "input.id");
  const row = await tx.row<{ version: number; revoked: boolean }>(
    sql`select version, revoked_at is not null as revoked from publicity.opt_out where id = ${id}::uuid for update`,
  );
  if (row === undefined) throw notFound("input.id");
  if (row.version !== input.version) throw staleVersion("input.version", row.version);
  if (!row.revoked) {
    await tx.run(
      sql`update publicity.opt_out set revoked_at = now(), revoked_by = ${actorName(tx)}, version = version + 1,
            updated_at = now() where id = ${id}::uuid`,
    );
  }
  return id;
}
