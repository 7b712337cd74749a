import sql from "sql-template-tag";
import type { TimelineSource } from "../../../platform/timeline/timeline.ts";

/** What screening tells of a person: that they were called at or stand in the ledger, never how they were. */
export const screeningTimeline: TimelineSource = {
  wing: "prevent",
  rows: (personId) => sql`
    select vm.id, v.occurred_at as at, 'household_visited' as kind, v.worker_names as actor_name,
           o.short_name as office_name, '{}'::text[] as fields, null::text as note
      from prevent.household_member m
      join prevent.visit_member vm on vm.member_id = m.id
      join prevent.household_visit v on v.id = vm.visit_id
      left join organisation.office o on o.id = v.office_id
     where m.person_id = ${personId}::uuid
    union all
    select a.id, a.created_at, 'arrival_recorded', coalesce((
             select s.name from prevent.arrival_sighting g join staff.member s on s.id = g.staff_id
              where g.arrival_id = a.id order by g.id limit 1), ''), o.short_name, '{}', a.origin
      from prevent.arrival a left join organisation.office o on o.id = a.office_id
     where a.person_id = ${personId}::uuid and a.state <> 'voided'`,
};
