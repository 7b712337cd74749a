import { addDays } from "@wuzi/domain/calendar/china-day";
import { manualUntilSchema, openControlSchema } from "@wuzi/domain/prevent/control-input";
import { controlUntil, effectiveUntil, mostControlDays } from "@wuzi/domain/prevent/control-until";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { actorName, lockCase, requireActive, tellDuties, type CaseRow } from "../case-row.ts";
import type { UpdateControlInput } from "../case.inputs.ts";

/**
 * Edits a control. Another anchor gives another last day in the same transaction; one that was set by
 * hand stays what it is until somebody takes it away. @returns the case's id
 */
export async function updateControl(tx: Transaction, input: UpdateControlInput): Promise<string> {
  const id = parseUuid(input.id, "input.id");
  const row = requireActive(await tx.row<CaseRow>(lockCase(id)), "input.id", input.version);
  const { stay } = checkInput(openControlSchema, { stay: input.stay });
  const anchorOn = await anchorAfter(tx, row, input.anchorOn);
  const until = controlUntil({ anchorRule: row.anchor_rule, days: row.days }, anchorOn);
  await tx.run(
    sql`update prevent.control_case
           set anchor_on = ${anchorOn}, until_on = ${until},
               stay = case when ${input.stay !== undefined} then ${stay || null} else stay end,
               version = version + 1, updated_at = now()
         where id = ${id}::uuid`,
  );
  const manual = await changeManual(tx, row, input, until);
  await tellDuties(tx, row, effectiveUntil(until, manual));
  return id;
}

async function anchorAfter(
  tx: Transaction,
  row: CaseRow,
  anchorOn: string | undefined,
): Promise<string> {
  if (anchorOn === undefined || anchorOn === row.anchor_on) return row.anchor_on;
  if (anchorOn === null)
    throw badField("input.anchorOn", "REQUIRED", "A control has an anchor day.");
  if (anchorOn > tx.today) throw badField("input.anchorOn", "FUTURE", "Today or earlier.");
  if (anchorOn > row.from_day) {
    throw badField(
      "input.anchorOn",
      "AFTER_START",
      `${row.from_day} or earlier: the control began then.`,
    );
  }
  const category = await tx.row<{ incident_from: string }>(
    sql`select x.incident_from::text from prevent.control_case c,
          prevent.category_on(c.office_id, c.category_code, c.from_day) x where c.id = ${row.id}::uuid`,
  );
  if (category !== undefined && anchorOn < category.incident_from) {
    throw badField("input.anchorOn", "BEFORE_INCIDENT", `From ${category.incident_from} on.`);
  }
  return anchorOn;
}

/** @returns the last day by hand as it is now */
async function changeManual(
  tx: Transaction,
  row: CaseRow,
  { manualUntil }: UpdateControlInput,
  until: string,
): Promise<string | null> {
  if (manualUntil === undefined) return row.manual_until_on;
  if (manualUntil === null) {
    await tx.run(
      sql`update prevent.control_case set manual_until_on = null, manual_reason = null, manual_by = null, manual_at = null
           where id = ${row.id}::uuid`,
    );
    return null;
  }
  const { reason } = checkInput(manualUntilSchema, manualUntil, "input.manualUntil");
  const latest = addDays(until, mostControlDays);
  if (manualUntil.on < row.from_day || manualUntil.on > latest) {
    throw badField(
      "input.manualUntil.on",
      "OUT_OF_RANGE",
      `A day from ${row.from_day} to ${latest}.`,
    );
  }
  await tx.run(
    sql`update prevent.control_case set manual_until_on = ${manualUntil.on}, manual_reason = ${reason},
          manual_by = ${actorName(tx)}, manual_at = now() where id = ${row.id}::uuid`,
  );
  return manualUntil.on;
}
