import sql from "sql-template-tag";
import type { TimelineSource } from "../../../platform/timeline/timeline.ts";

/** What 防 tells of a person under control: that it happened, never what was measured. */
export const controlTimeline: TimelineSource = {
  wing: "prevent",
  rows: (personId) => sql`
    select c.id, c.created_at as at, 'control_opened' as kind, c.opened_by as actor_name,
           o.short_name as office_name, '{}'::text[] as fields, c.category_label as note
      from prevent.control_case c left join organisation.office o on o.id = c.office_id
     where c.person_id = ${personId}::uuid
    union all
    select f.id, f.occurred_at, 'followed_up', f.recorded_by, o.short_name, '{}', null
      from prevent.control_case c join prevent.follow_up f on f.case_id = c.id
      left join organisation.office o on o.id = f.office_id
     where c.person_id = ${personId}::uuid
    union all
    select r.id, r.approved_at, 'control_released', r.approved_by, o.short_name, '{}',
           '解隔〔' || r.notice_year || '〕' || r.notice_no || '号'
      from prevent.control_case c join prevent.release r on r.case_id = c.id and r.state = 'approved'
      left join organisation.office o on o.id = r.office_id
     where c.person_id = ${personId}::uuid`,
};
