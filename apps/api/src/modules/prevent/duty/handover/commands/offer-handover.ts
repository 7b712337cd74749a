import { dutyNote } from "@wuzi/domain/prevent/duty-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { notFound } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../../platform/graphql/refusal.ts";
import { NothingToHandOver, type OfferHandoverInput } from "../handover.types.ts";

/**
 * Offers all that the giver still owes today to a colleague at the office where they act. Nothing
 * passes before it is received. @returns the offer's id
 */
export async function offerHandover(tx: Transaction, input: OfferHandoverInput): Promise<string> {
  const { note } = checkInput(dutyNote, input);
  const toStaff = parseUuid(input.toStaffId, "input.toStaffId");
  const colleague = await tx.row<{ office: number; name: string }>(
    sql`select p.office_id as office, p.holder_name as name from staff.post p
         where p.staff_id = ${toStaff}::uuid and p.staff_id <> ${tx.staffId}::uuid
           and p.office_id = staff.acting_office()
           and ${tx.today}::date between p.from_day and coalesce(p.to_day, ${tx.today}::date) limit 1`,
  );
  if (colleague === undefined) throw notFound("input.toStaffId");
  const made = await tx.row<{ id: string }>(
    sql`with open as (
          select array_agg(s.id order by s.due_at, s.id) as ids from prevent.duty_slot s
           where s.assignee_staff = ${tx.staffId}::uuid and s.kind <> 'daily_report' and s.resolved_at is null
             and s.on_day = ${tx.today}::date and s.window_end > now()
        )
        insert into prevent.duty_handover (office_id, from_staff, from_name, to_staff, to_name, slots, note)
        select ${colleague.office}::integer, ${tx.staffId}::uuid,
               coalesce((select p.holder_name from staff.post p where p.id = ${tx.postId}::uuid), ''),
               ${toStaff}::uuid, ${colleague.name}, open.ids, ${note ?? null}::text
          from open where open.ids is not null returning id`,
  );
  if (made === undefined) throw new Refusal(new NothingToHandOver());
  return made.id;
}
