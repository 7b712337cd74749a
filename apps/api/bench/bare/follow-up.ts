import type { Door } from "./door.ts";

export interface Visit {
  readonly caseId: string;
  readonly outcome: string;
  readonly channel: string;
  readonly through: readonly string[];
  readonly temperature: number;
  readonly note: string;
  readonly idempotencyKey: string;
}

/** The steps of recording a follow-up, in the shape that the product gives them. */
const steps = {
  claim: `insert into bare.idempotency (staff_id, key, field, body_hash)
          values ($1, $2, 'bench', '') on conflict do nothing returning key`,
  case: `select * from bare.control_case where id = $2 and office_id = any($1::integer[]) for update`,
  needs: `select p.category, p.grade, p.channel_overrides, p.needs_care, p.born_on,
                 (select json_agg(json_build_object('category', d.category, 'grade', d.grade))
                    from bare.disability_part d where d.person_id = p.id) as parts
            from bare.person p where p.id = $1`,
  protocol: `select fever_threshold, alert_hours, backfill_days from bare.protocol
              where incident_id = $1 and from_day <= current_date and withdrawn_at is null
              order by from_day desc limit 1`,
  alerts: `select kind, id from bare.control_alert where case_id = $1 and closed_at is null`,
  target: `select id from bare.duty_target where id = $1 for update`,
  slot: `select id from bare.duty_slot where target_id = $1 and on_day = current_date and resolved_at is null
          order by window_start desc limit 1 for update`,
  insert: `insert into bare.follow_up (office_id, incident_id, case_id, outcome, channel, through, reached, temperature,
             note, occurred_at, on_day, recorded_by)
           select $2::integer, $3::uuid, $4::uuid, $5, $6, $7::text[], true, $8::numeric, $9, now(),
                  (now() at time zone 'Asia/Shanghai')::date, m.name from bare.member m where m.id = $1
           returning id`,
  latest: `update bare.control_latest set checks = case when on_day = $2::date then checks + 1 else 1 end, on_day = $2::date,
             at = now(), outcome = $3, channel = $4, temperature = $5::numeric, symptoms = '{}' where case_id = $1`,
  contact: `insert into bare.contact (person_id, office_id, wing, channel, reached, occurred_at, source_id)
            values ($1, $2, 'prevent', $3, true, now(), $4)`,
  note: `insert into bare.entry (request_id, staff_id, actor_name, permission, office_id, action, subject, subject_id, after)
         select gen_random_uuid()::text, m.id, m.name, 'followUp:record', $2::integer, 'create', 'prevent.follow_up', $3, $4::jsonb
           from bare.member m where m.id = $1`,
  outcome: `update bare.idempotency set outcome = $3::jsonb where staff_id = $1 and key = $2`,
  answer: `select json_build_object('data', json_build_object('recordFollowUp', json_build_object(
      'outcome', upper(outcome), 'channel', upper(channel), 'through', upper(to_json(through)::text)::json,
      'reached', reached, 'temperature', temperature, 'isFever', fever_alert_id is not null, 'note', note,
      'backfilled', backfilled)))::text as answer
    from bare.follow_up where id = $2 and office_id = any($1::integer[])`,
};

interface CaseRow {
  office_id: number;
  incident_id: string;
  person_id: string;
}

/** The statements of the product in the same order, each a step, in one transaction. */
export async function recordInSteps(
  door: Door,
  scope: string,
  { caseId, outcome, channel, through, temperature, note, idempotencyKey }: Visit,
): Promise<string | undefined> {
  return await door.inSteps(steps, async ({ run, staffId }) => {
    await run("claim", [staffId, idempotencyKey]);
    const [of] = (await run("case", [scope, caseId])) as CaseRow[];
    if (of === undefined) throw new Error("no such case");
    await run("needs", [of.person_id]);
    await run("protocol", [of.incident_id]);
    await run("alerts", [caseId]);
    await run("target", [caseId]);
    await run("slot", [caseId]);
    const said = [outcome, channel, through, temperature, note];
    const { office_id: office, incident_id: incident } = of;
    const about = [staffId, office, incident, caseId];
    const [made] = (await run("insert", [...about, ...said])) as { id: string }[];
    const id = made?.id ?? "";
    const today = new Date().toISOString().slice(0, 10);
    await run("latest", [caseId, today, outcome, channel, temperature]);
    await run("contact", [of.person_id, office, channel, id]);
    const after = { case_id: caseId, outcome, channel, through, temperature: "changed" };
    await run("note", [staffId, office, id, JSON.stringify(after)]);
    await run("outcome", [staffId, idempotencyKey, JSON.stringify(id)]);
    const [row] = (await run("answer", [scope, id])) as { answer: string }[];
    return row?.answer;
  });
}
