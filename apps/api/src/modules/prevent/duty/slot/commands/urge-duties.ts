import { daysBetween } from "@wuzi/domain/calendar/china-day";
import { dutyNote } from "@wuzi/domain/prevent/duty-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseId } from "../../../../../platform/graphql/parse-id.ts";
import { officesBelow } from "../../office-condition.ts";
import type { UrgeDutiesInput } from "../slot.inputs.ts";

/** Where no response says how often. */
const usualMinutes = 60;
const lookedBack = 7;

export interface Urged {
  offices: number;
  duties: number;
  quiet: number;
}

/**
 * Urges every office below that has something due and not done. Whom the quiet time of the protocol
 * still protects is left alone: the exclusion constraint decides, also between two who urge at once.
 */
export async function urgeDuties(tx: Transaction, input: UrgeDutiesInput): Promise<Urged> {
  const { note } = checkInput(dutyNote, input);
  const officeId = parseId(input.officeId, "input.officeId");
  const passed = daysBetween(input.onDay, tx.today);
  if (passed < 0 || passed > lookedBack) {
    throw badField("input.onDay", "OUT_OF_RANGE", "Today, or one of the seven days before.");
  }
  const office = await tx.row(
    sql`select id from organisation.office where id = ${officeId}::integer`,
  );
  if (office === undefined) throw notFound("input.officeId");
  const result = await tx.row<Urged>(
    sql`with due as (
          select s.office_id, count(*)::integer as missing from prevent.duty_slot s
           where s.office_id in (${input.alone === true ? sql`${officeId}` : officesBelow(officeId)}) and s.kind = ${input.kind}
             and s.on_day = ${input.onDay}::date and s.resolved_at is null and s.due_at < now()
           group by s.office_id
        ), urged as (
          insert into prevent.duty_urge (office_id, kind, on_day, missing, urged_by, urged_by_name, note, quiet_until)
          select d.office_id, ${input.kind}, ${input.onDay}::date, d.missing, ${tx.staffId}::uuid,
                 coalesce((select m.name from staff.member m where m.id = ${tx.staffId}::uuid), ''),
                 ${note ?? null}::text,
                 now() + make_interval(mins => coalesce((select p.urge_minutes
                   from response.protocol_on(${officeId}, prevent.china_day(now())) p), ${usualMinutes})::integer)
            from due d order by d.office_id
          on conflict do nothing returning missing
        )
        select count(*)::integer as offices, coalesce(sum(missing), 0)::integer as duties,
               ((select count(*) from due) - count(*))::integer as quiet from urged`,
  );
  return result ?? { offices: 0, duties: 0, quiet: 0 };
}
