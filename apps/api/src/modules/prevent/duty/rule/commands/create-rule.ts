import { addDays } from "@wuzi/domain/calendar/china-day";
import { dutyRuleSchema } from "@wuzi/domain/prevent/duty-input";
import { windowFault } from "@wuzi/domain/prevent/duty-rule";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { holdIncident, type HeldIncident } from "../../../../../platform/field/hold-incident.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseId } from "../../../../../platform/graphql/parse-id.ts";
import { generateSlotsJob } from "../../duty.jobs.ts";
import type { CreateDutyRuleInput } from "../rule.inputs.ts";

/**
 * A new rule; the duties of today and tomorrow follow in the same transaction, those of days before by
 * a job. Overlaps are the exclusion constraint's to refuse. @returns its id
 */
export async function createRule(tx: Transaction, input: CreateDutyRuleInput): Promise<string> {
  const { windows, everyNDays, weekDays, dayList } = checkInput(dutyRuleSchema, input);
  const fault = windowFault(windows);
  if (fault !== undefined) {
    throw badField("input.windows", fault, "Windows follow each other, each in order.");
  }
  const officeId = parseId(input.officeId, "input.officeId");
  const [, [place]] = await tx.all<
    [HeldIncident[], { incident: string | null; first: string | null }[]]
  >(
    holdIncident(officeId),
    sql`select f.incident_id as incident, f.first_day::text as first
          from organisation.office o left join prevent.field_response(o.id) f on true
         where o.id = ${officeId}::integer and o.closed_on is null`,
  );
  if (place === undefined) throw notFound("input.officeId");
  checkDays(input, place.first ?? tx.today, tx.today);
  const made = await tx.row<{ id: string }>(
    sql`insert into prevent.duty_rule (office_id, incident_id, kind, windows, every_n_days, week_days, day_list,
          working_days_only, roles, valid_from, valid_to, created_by)
        values (${officeId}::integer, ${place.incident}::uuid, ${input.kind}, ${JSON.stringify(windows)}::jsonb,
          ${everyNDays}, ${weekDays ?? null}::smallint[], ${dayList ?? null}::date[], ${input.workingDaysOnly},
          ${input.roles ?? null}::text[], ${input.validFrom}::date, ${input.validTo ?? null}::date, ${tx.staffId}::uuid)
        returning id`,
  );
  await tx.run(
    sql`select prevent.generate_slots(${officeId}::integer, ${tx.today}::date, ${tx.today}::date + 1)`,
  );
  if (input.validFrom < tx.today) {
    await tx.enqueue(generateSlotsJob, officeId, {
      from: input.validFrom,
      to: addDays(tx.today, -1),
    });
  }
  return made?.id ?? "";
}

function checkDays(input: CreateDutyRuleInput, first: string, today: string): void {
  if (input.validFrom < (first < today ? first : today) || input.validFrom > "2200-01-01") {
    throw badField("input.validFrom", "OUT_OF_RANGE", `A day from ${first} on.`);
  }
  if (input.validTo != null && input.validTo < input.validFrom) {
    throw badField("input.validTo", "BEFORE_START", "This day lies before the first day.");
  }
}
