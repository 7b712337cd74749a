import type { FieldMoment } from "@wuzi/domain/prevent/field-moment";
import type { FollowUpInput } from "@wuzi/domain/prevent/follow-up-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { actorName, type CaseRow } from "../../case/case-row.ts";

interface Recorded {
  id: string;
  row: CaseRow;
  /** With the outcome as it is kept. */
  known: FollowUpInput;
  enteredAs: FollowUpInput["outcome"] | null;
  moment: FieldMoment;
  reached: boolean;
  feverAlertId: string | null;
}

/** What a follow-up leaves, in statements that go out together. */
export async function writeFollowUp(tx: Transaction, recorded: Recorded): Promise<void> {
  const { id, row, known, enteredAs, moment, reached, feverAlertId } = recorded;
  const attempted = known.outcome !== "not_attempted";
  await tx.run(
    sql`insert into prevent.follow_up (id, office_id, incident_id, case_id, outcome, entered_as, channel, through, easy_read, reached,
          temperature, symptoms, reason, note, occurred_at, on_day, clock_skew_seconds, backfilled, recorded_by,
          fever_alert_id, slot_id)
        values (${id}::uuid, ${row.office_id}, ${row.incident_id}::uuid, ${row.id}::uuid, ${known.outcome}, ${enteredAs},
          ${known.channel ?? null}, ${known.through}::text[], ${known.easyRead ?? false}, ${reached},
          ${known.temperature ?? null}::numeric, ${known.symptoms}::text[], ${known.reason || null}, ${known.note || null},
          ${moment.occurredAt}, ${moment.onDay}, ${moment.skewSeconds}, ${moment.backfilled}, ${actorName(tx)},
          ${feverAlertId}::uuid,
          case when ${attempted} then prevent.resolve_duty(${row.id}::uuid, ${moment.occurredAt}::timestamptz, ${known.outcome}) end)`,
  );
  if (attempted) await keepLatest(tx, recorded);
  if (attempted && row.person_id !== null) {
    await tx.run(
      sql`insert into registry.contact (person_id, office_id, wing, channel, reached, occurred_at, source_id)
          values (${row.person_id}::uuid, ${row.office_id}, 'prevent', ${known.channel ?? null}, ${reached},
            ${moment.occurredAt}, ${id}::uuid)`,
    );
  }
  await noteNeeds(tx, recorded);
}

/** The last follow-up stands with the case; one entered late counts for its day and no more. */
async function keepLatest(tx: Transaction, { row, known, moment }: Recorded): Promise<void> {
  await tx.run(
    sql`update prevent.control_latest
           set checks = case when on_day = ${moment.onDay}::date then checks + 1
                             when on_day is null or on_day < ${moment.onDay}::date then 1 else checks end,
               on_day = greatest(on_day, ${moment.onDay}::date),
               at = greatest(at, ${moment.occurredAt}::timestamptz),
               outcome = case when newer then ${known.outcome} else outcome end,
               channel = case when newer then ${known.channel ?? null} else channel end,
               temperature = case when newer then ${known.temperature ?? null}::numeric else temperature end,
               symptoms = case when newer then ${known.symptoms}::text[] else symptoms end
          from (select at is null or at <= ${moment.occurredAt}::timestamptz as newer
                  from prevent.control_latest where case_id = ${row.id}::uuid) seen
         where case_id = ${row.id}::uuid`,
  );
}

async function noteNeeds(tx: Transaction, { id, row, known }: Recorded): Promise<void> {
  if (known.needs.length === 0) return;
  const needs = JSON.stringify(known.needs.map(({ kind, note }) => ({ kind, note: note || null })));
  await tx.run(
    sql`insert into care.noted_need (office_id, incident_id, person_id, resident_id, carer_id, kind, note, source, source_id, noted_by)
        select ${row.office_id}, ${row.incident_id}::uuid, ${row.person_id}::uuid, ${row.resident_id}::uuid,
               ${row.carer_id}::uuid, n.kind, string_agg(n.note, '；'), 'follow_up', ${id}::uuid, ${actorName(tx)}
          from jsonb_to_recordset(${needs}::jsonb) as n(kind text, note text) group by n.kind`,
  );
}
