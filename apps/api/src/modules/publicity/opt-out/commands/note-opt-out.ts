import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { actorName } from "../../actor-name.ts";
import type { NoteOptOutInput } from "../opt-out.types.ts";

/** Notes a refusal for the number that somebody is written to at. Noted twice it is one. */
export async function noteOptOut(tx: Transaction, input: NoteOptOutInput): Promise<string> {
  const path = "input.personId";
  const personId = parseUuid(input.personId, path);
  const target = await tx.row<{ office_id: number; phone_id: string | null }>(
    sql`select p.office_id, (select s.id from registry.sealed_value s left join registry.carer c on c.id = s.carer_id
                where s.person_id = p.id and s.kind = 'phone' and s.superseded_at is null and c.to_day is null
                order by s.mask like '0%', s.carer_id is not null, s.position, s.id limit 1) as phone_id
          from registry.person p where p.id = ${personId}::uuid`,
  );
  if (target === undefined) throw notFound(path);
  if (target.phone_id === null) throw badField(path, "NO_NUMBER", "This person has no number.");
  await tx.run(
    sql`insert into publicity.opt_out (office_id, person_id, phone_id, message_class, source, noted_by)
        values (${target.office_id}, ${personId}::uuid, ${target.phone_id}::uuid, ${input.messageClass}, 'by_hand', ${actorName(tx)})
        on conflict (phone_id, message_class) where revoked_at is null do nothing`,
  );
  const row = await tx.row<{ id: string }>(
    sql`select id from publicity.opt_out
         where phone_id = ${target.phone_id}::uuid and message_class = ${input.messageClass} and revoked_at is null`,
  );
  return row?.id ?? "";
}
