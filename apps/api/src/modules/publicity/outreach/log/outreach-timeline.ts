import sql from "sql-template-tag";
import type { TimelineSource } from "../../../../platform/timeline/timeline.ts";

/** What outreach tells of a person: that they were told, by whom and about what. */
export const outreachTimeline: TimelineSource = {
  wing: "publicity",
  rows: (personId) => sql`
    select p.id, coalesce(e.occurred_at, p.created_at) as at, 'told' as kind, coalesce(e.recorded_by, '') as actor_name,
           o.short_name as office_name, '{}'::text[] as fields, null::text as note
      from publicity.outreach_person p
      join registry.contact k on k.wing = 'publicity' and k.source_id = p.id and k.reached
      left join publicity.outreach e on e.id = p.outreach_id
      left join organisation.office o on o.id = p.office_id
     where p.person_id = ${personId}::uuid`,
};
