import sql from "sql-template-tag";
import type { TimelineSource } from "../../../../platform/timeline/timeline.ts";

/**
 * What outreach tells of a person: that they were told, by whom. It goes by the ledger, which follows
 * the person: the entry itself is in sight of the office that made it.
 */
export const outreachTimeline: TimelineSource = {
  wing: "publicity",
  rows: (personId) => sql`
    select k.id, k.occurred_at as at, 'told' as kind, coalesce(e.recorded_by, '') as actor_name,
           o.short_name as office_name, '{}'::text[] as fields, null::text as note
      from registry.contact k
      left join publicity.outreach_person p on p.id = k.source_id
      left join publicity.outreach e on e.id = p.outreach_id
      left join organisation.office o on o.id = k.office_id
     where k.person_id = ${personId}::uuid and k.wing = 'publicity' and k.channel <> 'sms' and k.reached`,
};
