import { addDays } from "@wuzi/domain/calendar/china-day";
import { dutyRuleSchema } from "@wuzi/domain/prevent/duty-input";
import { windowFault } from "@wuzi/domain/prevent/duty-rule";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { DutyRuleEntity } from "../rule.entity.ts";
import type { ChangeDutyRuleInput } from "../rule.inputs.ts";
import { setLastDay } from "./end-rule.ts";

/**
 * Says something else from a day on: the rule ends the day before, another follows it for the same
 * office, kind, weekdays and roles until the day on which the first would have ended. Slots are made
 * anew once both stand, so that those which both call for keep their ids. @returns the new rule's id
 */
export async function changeRule(tx: Transaction, input: ChangeDutyRuleInput): Promise<string> {
  const { windows, everyNDays } = checkInput(dutyRuleSchema, input);
  const fault = windowFault(windows);
  if (fault !== undefined) {
    throw badField("input.windows", fault, "Windows follow each other, each in order.");
  }
  const { fromDay, version, workingDaysOnly } = input;
  const before = await tx.get(DutyRuleEntity, parseUuid(input.id, "input.id"), "input.id");
  const last = before.validTo;
  if (fromDay < tx.today || fromDay > "2200-01-01" || (last !== null && fromDay > last)) {
    throw badField("input.fromDay", "OUT_OF_RANGE", "Today or later, while the rule is in force.");
  }
  const toDay = addDays(fromDay, -1);
  const old = await setLastDay(tx, { id: input.id, toDay, version }, "input.fromDay");
  const made = await tx.row<{ id: string }>(
    sql`insert into prevent.duty_rule (office_id, incident_id, kind, windows, every_n_days, week_days, day_list,
          working_days_only, roles, valid_from, valid_to, created_by)
        select r.office_id, r.incident_id, r.kind, ${JSON.stringify(windows)}::jsonb, ${everyNDays}, r.week_days,
               r.day_list, ${workingDaysOnly}, r.roles, ${fromDay}::date, ${last}::date, ${tx.staffId}::uuid
          from prevent.duty_rule r where r.id = ${old.id}::uuid
        returning id`,
  );
  await tx.run(
    sql`select prevent.generate_slots(${old.officeId}::integer, ${tx.today}::date, ${tx.today}::date + 1)`,
  );
  return made?.id ?? "";
}
