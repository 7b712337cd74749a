import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";

/**
 * Ids of materials in the actor's sight.
 * @throws NOT_FOUND, BAD_USER_INPUT (`WITHDRAWN`)
 */
export async function standingMaterials(
  tx: Transaction,
  sent: readonly string[],
  path: string,
): Promise<string[]> {
  if (sent.length === 0) return [];
  const ids = sent.map((id, at) => parseUuid(id, `${path}.${at}`));
  const found = await tx.rows<{ id: string; withdrawn: boolean }>(
    sql`select m.id::text, m.withdrawn_at is not null as withdrawn
          from publicity.materials_here() m where m.id = any(${ids}::uuid[])`,
  );
  ids.forEach((id, at) => {
    const material = found.find((each) => each.id === id);
    if (material === undefined) throw notFound(`${path}.${at}`);
    if (!material.withdrawn) return;
    throw badField(`${path}.${at}`, "WITHDRAWN", "This material has been withdrawn.");
  });
  return ids;
}
