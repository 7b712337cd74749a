import type { ControlState } from "@wuzi/domain/prevent/control-state";
import type { AnchorRule } from "@wuzi/domain/prevent/control-until";
import sql, { type Sql } from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { notFound, staleVersion } from "../../../../platform/errors/coded-error.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import { ControlOver } from "./control-over.types.ts";

/** A case as commands hold it, locked. */
export interface CaseRow {
  id: string;
  office_id: number;
  incident_id: string;
  person_id: string | null;
  resident_id: string | null;
  carer_id: string | null;
  name: string;
  category_label: string;
  anchor_rule: AnchorRule;
  days: number;
  checks_per_day: number;
  approver: string;
  anchor_on: string;
  from_day: string;
  until_on: string;
  manual_until_on: string | null;
  state: ControlState;
  ended_on: string | null;
  version: number;
}

export function lockCase(id: string): Sql {
  return sql`select id, office_id, incident_id, person_id, resident_id, carer_id, name, category_label,
      anchor_rule, days, checks_per_day, approver, anchor_on::text, from_day::text, until_on::text,
      manual_until_on::text, state, ended_on::text, version
    from prevent.control_case where id = ${id}::uuid for update`;
}

/**
 * The case, which has to go on.
 * @param expected the version that was seen; `null` where nobody edits by hand
 * @throws NOT_FOUND, CONFLICT, or the refusal that it is over
 */
export function requireActive(
  row: CaseRow | undefined,
  path: string,
  expected: number | null = null,
): CaseRow {
  if (row === undefined) throw notFound(path);
  if (row.state !== "active") {
    const { state, ended_on: endedOn } = row;
    throw new Refusal(Object.assign(new ControlOver(), { state, endedOn }));
  }
  if (expected !== null && expected !== row.version) {
    throw staleVersion("input.version", row.version);
  }
  return row;
}

/** The name of the actor's post's holder, as records keep it. */
export function actorName(tx: Transaction): Sql {
  return sql`(select p.holder_name from staff.post p where p.id = ${tx.postId}::uuid)`;
}

/** What the case owes from now on: its checks until its last day, or nothing after it has ended. */
export async function tellDuties(
  tx: Transaction,
  row: Pick<CaseRow, "id" | "office_id" | "incident_id" | "name" | "from_day" | "checks_per_day">,
  until: string,
): Promise<void> {
  await tx.run(
    sql`select prevent.set_duty_target(${row.id}::uuid, 'follow_up', ${row.office_id}::integer, ${row.incident_id}::uuid,
          ${row.name}, ${row.from_day}::date, greatest(${until}::date, ${row.from_day}::date),
          ${row.checks_per_day}::smallint, null, null)`,
  );
}
