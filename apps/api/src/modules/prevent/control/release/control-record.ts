import { effectiveUntil } from "@wuzi/domain/prevent/control-until";
import {
  releaseFindings,
  type ControlRecord,
  type Reading,
  type ReleaseFinding,
} from "@wuzi/domain/prevent/release-conditions";
import sql, { type Sql } from "sql-template-tag";

interface Row {
  from_day: string;
  until_on: string;
  manual_until_on: string | null;
  checks_per_day: number;
  threshold: number | null;
  readings: Reading[];
  symptom_open: boolean;
  open_alerts: number;
}

const usualThreshold = 37.3;

/** What a release is held against, of one case, in one statement. */
function recordOf(caseId: string): Sql {
  return sql`select c.from_day::text, c.until_on::text, c.manual_until_on::text, c.checks_per_day,
      (select p.fever_threshold::float8 from response.protocol_on(c.office_id, (now() at time zone 'Asia/Shanghai')::date) p) as threshold,
      (select coalesce(json_agg(json_build_object('day', f.on_day, 'temperature', f.temperature,
                'dismissed', coalesce(a.ended in ('measured_again', 'cleared'), false))), '[]')
         from prevent.follow_up f left join prevent.control_alert a on a.id = f.fever_alert_id
        where f.case_id = c.id and f.temperature is not null) as readings,
      coalesce((select cardinality(f.symptoms) > 0 from prevent.follow_up f
                 where f.case_id = c.id and f.outcome in ('seen_well', 'seen_unwell')
                 order by f.occurred_at desc, f.id desc limit 1), false) as symptom_open,
      (select count(*)::integer from prevent.control_alert a where a.case_id = c.id and a.closed_at is null) as open_alerts
    from prevent.control_case c where c.id = ${caseId}::uuid`;
}

/**
 * What stands in the way of a case's release today, by the domain's rule.
 * @returns nothing where the case cannot be seen
 */
export async function findingsOf(
  rows: <T>(statement: Sql) => Promise<T[]>,
  caseId: string,
  today: string,
): Promise<ReleaseFinding[] | undefined> {
  const [row] = await rows<Row>(recordOf(caseId));
  if (row === undefined) return undefined;
  const record: ControlRecord = {
    fromDay: row.from_day,
    until: effectiveUntil(row.until_on, row.manual_until_on),
    checksPerDay: row.checks_per_day,
    threshold: row.threshold ?? usualThreshold,
    readings: row.readings,
    symptomOpen: row.symptom_open,
    openAlerts: row.open_alerts,
  };
  return releaseFindings(record, today);
}
