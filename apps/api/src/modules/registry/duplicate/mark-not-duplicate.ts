import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import type { NotDuplicateInput } from "./duplicate.types.ts";

/** Remembers that two records are two people. Saying it again changes nothing. */
export async function markNotDuplicate(tx: Transaction, input: NotDuplicateInput): Promise<void> {
  const one = parseUuid(input.firstId, "input.firstId");
  const other = parseUuid(input.secondId, "input.secondId");
  if (one === other) throw badField("input.secondId", "SAME", "This is one record.");
  for (const [id, path] of [
    [one, "input.firstId"],
    [other, "input.secondId"],
  ] as const) {
    const seen = await tx.row(sql`select id from registry.person where id = ${id}::uuid`);
    if (seen === undefined) throw notFound(path);
  }
  await tx.rows(
    sql`insert into registry.not_duplicate (first_id, second_id, office_id, second_office_id, staff_id)
        select p.id, q.id, p.office_id, q.office_id, ${tx.staffId}::uuid
          from registry.person p, registry.person q
         where p.id = least(${one}::uuid, ${other}::uuid) and q.id = greatest(${one}::uuid, ${other}::uuid)
        on conflict do nothing`,
  );
}
