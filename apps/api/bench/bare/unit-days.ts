import type { ClientBase } from "pg";
import { unitDays } from "../../src/modules/prevent/unit-day/unit-day.queries.ts";
import { byCode, unitDay } from "../../src/modules/prevent/unit-day/unit-day.read-model.ts";
import { everyField, listStatement } from "../../src/platform/database/read-model.ts";

const tables: Record<string, string> = {
  "prevent.duty_board": "bare.duty_board",
  "prevent.standing_board": "bare.standing_board",
  "access.office_scope": "bare.office_scope",
  "organisation.office": "bare.office",
  "prevent.day_summary": "bare.day_summary",
  "prevent.duty_slot": "bare.duty_slot",
  "prevent.standing": "bare.standing",
  "prevent.control_alert": "bare.control_alert",
  "care.gap": "bare.gap",
  "staff.acting_office()": "$OFFICE",
  "prevent.china_day(now())": "(now() at time zone 'Asia/Shanghai')::date",
};

const bareNames = (text: string): string =>
  Object.entries(tables).reduce((left, [ours, theirs]) => left.replaceAll(ours, theirs), text);

/** The product's own boards over the bare tables, open to whoever asks. */
export async function copyBoards(client: Pick<ClientBase, "query">): Promise<void> {
  const { rows } = await client.query<{ text: string }>(
    `select pg_get_functiondef(oid) as text from pg_proc
      where oid::regproc::text in ('prevent.duty_board', 'prevent.standing_board')`,
  );
  for (const { text } of rows) {
    const open = text.replaceAll(" and p_office = any((select access.offices())::integer[])", "");
    const bare = open.replaceAll("where p_office = any((select access.offices())::integer[])", "");
    await client.query(bareNames(bare).replace("SECURITY DEFINER", ""));
  }
}

/**
 * The product's own statement over the bare tables: nobody's sign-in, no row security, the office told.
 * The whole answer is made by PostgreSQL.
 */
export function bareUnitDays(day: string, officeId: number): { text: string; values: unknown[] } {
  const { text, values } = listStatement(unitDay, everyField(unitDay), unitDays(day, null), byCode);
  const bare = bareNames(text)
    .replaceAll(/'__typename', '\w+',\s*/g, "")
    .replaceAll("$OFFICE", `$${values.length + 1}::integer`)
    .replace("'kind', t0.kind", "'kind', upper(t0.kind)");
  return {
    text: `select json_build_object('data', json_build_object('unitDays', u.node))::text as answer from (${bare}) u`,
    values: [...values, officeId],
  };
}
