import { addDays } from "@wuzi/domain/calendar/china-day";
import { calendarDaySchema } from "@wuzi/domain/prevent/duty-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound, staleVersion } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseId } from "../../../../../platform/graphql/parse-id.ts";
import type { SetCalendarDayInput } from "../calendar.types.ts";

/** Days ahead that a county may decide about. */
const furthestAhead = 731;

/**
 * A county's own word on a day, or taking it back. What is due on that day follows at once where it is
 * generated already; days further off follow when their time comes. What has begun is left alone.
 */
export async function setCalendarDay(tx: Transaction, input: SetCalendarDayInput): Promise<void> {
  const { name } = checkInput(calendarDaySchema, input);
  const { onDay, version } = input;
  const working = input.working ?? null;
  if (working !== null && name == null) {
    throw badField("input.name", "REQUIRED", "Say what the day is called.");
  }
  if (onDay < tx.today || onDay > addDays(tx.today, furthestAhead)) {
    throw badField("input.onDay", "OUT_OF_RANGE", "Today or later, within two years.");
  }
  const officeId = parseId(input.officeId, "input.officeId");
  const office = await tx.row<{ kind: string }>(
    sql`select kind from organisation.office where id = ${officeId}::integer and closed_on is null`,
  );
  if (office === undefined) throw notFound("input.officeId");
  if (office.kind !== "county_federation") {
    throw badField("input.officeId", "COUNTY_ONLY", "The calendar is the county's.");
  }
  const kept = await tx.row<{ version: number }>(
    sql`select version from prevent.calendar_day
         where office_id = ${officeId} and on_day = ${onDay}::date for update`,
  );
  if ((kept?.version ?? 0) !== version) throw staleVersion("input.version", kept?.version ?? 0);
  const written =
    kept === undefined
      ? await tx.rows(
          sql`insert into prevent.calendar_day (office_id, on_day, working, name)
              values (${officeId}, ${onDay}::date, ${working}::boolean, ${name ?? null}::text)
              on conflict on constraint calendar_day_key do nothing returning id`,
        )
      : await tx.rows(
          sql`update prevent.calendar_day set working = ${working}::boolean, name = coalesce(${name ?? null}::text, name),
                     version = version + 1, updated_at = now()
               where office_id = ${officeId} and on_day = ${onDay}::date returning id`,
        );
  // two who say so for the first time at once: one of them has not seen the other's word
  if (written.length === 0) throw staleVersion("input.version", 1);
  if (onDay <= addDays(tx.today, 1)) {
    await tx.run(
      sql`select prevent.generate_slots(${officeId}::integer, ${onDay}::date, ${onDay}::date)`,
    );
  }
}
