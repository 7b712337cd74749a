import { addDays } from "@wuzi/domain/calendar/china-day";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { DutyRuleEntity } from "../rule.entity.ts";
import type { EndDutyRuleInput } from "../rule.inputs.ts";

/** Sets a rule's last day; duties to come after it go. What has passed stays. @returns its id */
export async function endRule(tx: Transaction, input: EndDutyRuleInput): Promise<string> {
  const rule = await setLastDay(tx, input, "input.toDay");
  await tx.run(
    sql`select prevent.generate_slots(${rule.officeId}::integer, ${tx.today}::date, ${tx.today}::date + 1)`,
  );
  return rule.id;
}

/** Sets a rule's last day alone; the duties that follow are the caller's to generate. */
export async function setLastDay(
  tx: Transaction,
  { id, toDay, version }: EndDutyRuleInput,
  path: string,
): Promise<DutyRuleEntity> {
  const rule = await tx.get(DutyRuleEntity, parseUuid(id, "input.id"), "input.id");
  // the day before the first says that it never came into force
  const neverBegan = addDays(rule.validFrom, -1);
  const yesterday = addDays(tx.today, -1);
  const earliest = neverBegan > yesterday ? neverBegan : yesterday;
  if (toDay < earliest || (rule.validTo !== null && rule.validTo < yesterday)) {
    throw badField(path, "OUT_OF_RANGE", `A day from ${earliest} on.`);
  }
  await tx.change(DutyRuleEntity, rule, { validTo: toDay }, version);
  return rule;
}
