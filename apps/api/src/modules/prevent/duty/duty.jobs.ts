import { addDays, type ChinaDay } from "@wuzi/domain/calendar/china-day";
import sql from "sql-template-tag";
import type { ScheduledJob } from "../../../platform/jobs/job.ts";
import type { OrderedWork, QueuedJob } from "../../../platform/jobs/queued-job.ts";
import { publicDays } from "./public-days.ts";

/** Days before today that every run looks at again: so many runs may be lost. */
const lookedBack = 7;
const chunkDays = 7;

interface GenerateOrder {
  from: ChinaDay;
  to: ChinaDay;
}

/**
 * Slots of days that have passed, for rules and targets that were entered looking back, some days in
 * each transaction. Doing a week again changes nothing, so a run that was cut off begins anew.
 */
export const generateSlotsJob: QueuedJob<GenerateOrder> = {
  name: "prevent.generateSlots",
  reason: "生成任务",
  permission: "duty:manage",
  run: generatePast,
};

async function generatePast({ data, officeId, chunk }: OrderedWork<GenerateOrder>): Promise<void> {
  const weeks = await chunk((tx) =>
    tx.rows<{ from: ChinaDay }>(
      sql`select from_day::text as "from"
            from prevent.weeks_with_rules(${officeId}, ${data.from}::date, ${data.to}::date, ${chunkDays}::integer)`,
    ),
  );
  for (const { from } of weeks) {
    const last = addDays(from, chunkDays - 1);
    const to = last < data.to ? last : data.to;
    await chunk((tx) =>
      tx.rows(sql`select prevent.generate_slots(${officeId}, ${from}::date, ${to}::date)`),
    );
  }
}

/** Twice a day: the state's holidays, and every county's slots until tomorrow night. */
export const dutiesJob: ScheduledJob = {
  name: "prevent.duties",
  cron: "5 0,12 * * *",
  limitSeconds: 600,
  atStart: true,
  run: async (tx) => {
    await tx.rows(sql`select access.begin_system('生成任务', null, 'duty:manage', '')`);
    const [now] = await tx.rows<{ year: number }>(
      sql`select extract(year from prevent.china_day(now()))::integer as year`,
    );
    const days = publicDays(now?.year ?? 0);
    await tx.rows(sql`select prevent.keep_public_days(${JSON.stringify(days)}::jsonb)`);
    await tx.rows(
      sql`select prevent.generate_slots(o.id, prevent.china_day(now()) - ${lookedBack}::integer, prevent.china_day(now()) + 1)
            from organisation.office o where o.kind = 'county_federation' and o.closed_on is null`,
    );
  },
};
