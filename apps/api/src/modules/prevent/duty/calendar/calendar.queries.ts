import sql, { type Sql } from "sql-template-tag";
import type { CalendarDay, WorkCalendar } from "./calendar.types.ts";

interface Reads {
  rows<Row>(statement: Sql): Promise<Row[]>;
}

/** The days that are not as their weekday says, as the acting office's county keeps them. */
export async function workCalendar(
  reads: Reads,
  fromDay: string,
  toDay: string,
): Promise<WorkCalendar> {
  const [county] = await reads.rows<{ id: string; may: boolean }>(
    sql`select c.id::text as id, access.may('duty:manage', c.id) as may
          from (select prevent.acting_county() as id) c`,
  );
  const days = await reads.rows<CalendarDay>(
    sql`select on_day::text as "onDay", working, name, by_hand as "byHand",
               usually_working as "usuallyWorking", usual_name as "usualName", version
          from prevent.calendar_between(${fromDay}::date, ${toDay}::date)`,
  );
  return { officeId: county?.id ?? "", viewerCanManage: county?.may ?? false, days };
}
