import { unitDays } from "../../src/modules/prevent/unit-day/unit-day.queries.ts";

const tables: Record<string, string> = {
  "organisation.office": "bare.office",
  "prevent.day_summary": "bare.day_summary",
  "prevent.duty_slot": "bare.duty_slot",
  "prevent.standing": "bare.standing",
  "prevent.control_alert": "bare.control_alert",
  "care.gap": "bare.gap",
  "staff.acting_office()": "$OFFICE",
  "prevent.china_day(now())": "(now() at time zone 'Asia/Shanghai')::date",
};

/**
 * The product's own statement over the bare tables: nobody's sign-in, no row security, the office told.
 * The whole answer is made by PostgreSQL.
 */
export function bareUnitDays(day: string, officeId: number): { text: string; values: unknown[] } {
  const { text, values } = unitDays(day, null);
  const bare = Object.entries(tables)
    .reduce((left, [ours, theirs]) => left.replaceAll(ours, theirs), text)
    .replaceAll("$OFFICE", `$${values.length + 1}::integer`)
    .replace("'kind', o.kind", "'kind', upper(o.kind)");
  return {
    text: `select json_build_object('data', json_build_object('unitDays', json_agg(u.node)))::text as answer from (${bare}) u`,
    values: [...values, officeId],
  };
}
