import type { OfficeSeed } from "@wuzi/domain/organisation/division-file";
import { usualProtocol, usualTimes } from "@wuzi/domain/response/protocol-parameter";
import type { SystemTransaction } from "../platform/database/as-system.ts";

/** The epidemic of the reference period: opened looking back, with late entry allowed for years. */
const reference = {
  name: "新冠肺炎疫情防控（演示）",
  startedOn: "2020-01-24",
  level: "first",
  settings: { ...usualProtocol, ...usualTimes, backfillDays: 4000 },
  sourceDocument: "演示数据，非正式文件",
};

/** One open incident for the demo county; a county that has one keeps it. */
export async function insertIncident(
  client: SystemTransaction,
  divisions: readonly OfficeSeed[],
): Promise<void> {
  const county = divisions.find(({ kind }) => kind === "county_federation");
  if (county === undefined) return;
  const { settings: s } = reference;
  await client.query(
    `with county as (select id from organisation.office where code = $1),
     opened as (
       insert into response.incident (office_id, kind, name, started_on, synthetic)
       select id, 'epidemic', $2, $3, true from county
       on conflict (office_id, kind) where ended_on is null do nothing returning id, office_id)
     select id, office_id from opened`,
    [county.code, reference.name, reference.startedOn],
  );
  await client.query(
    `insert into response.protocol (incident_id, office_id, from_day, level, isolation_days, checks_per_day,
       fever_threshold, disinfections_per_day, concentration_low, concentration_high, concentration_most,
       contact_minutes, backfill_days, alert_hours, care_gap_hours, urge_minutes, report_due, report_close,
       send_from, send_to, source_document)
     select i.id, i.office_id, i.started_on, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
            $17, $18, $19
       from response.incident i join organisation.office o on o.id = i.office_id
      where o.code = $1 and i.synthetic
        and not exists (select from response.protocol p where p.incident_id = i.id)`,
    [
      county.code,
      reference.level,
      s.isolationDays,
      s.checksPerDay,
      s.feverThreshold,
      s.disinfectionsPerDay,
      s.concentrationLow,
      s.concentrationHigh,
      s.concentrationMost,
      s.contactMinutes,
      s.backfillDays,
      s.alertHours,
      s.careGapHours,
      s.urgeMinutes,
      s.reportDue,
      s.reportClose,
      s.sendFrom,
      s.sendTo,
      reference.sourceDocument,
    ],
  );
}
