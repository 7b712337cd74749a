import sql, { raw, type Sql } from "sql-template-tag";

const states: Record<string, string> = {
  queued: "queued",
  submitted: "submitted",
  accepted: "accepted",
  delivered: "delivered",
  partlyDelivered: "partly_delivered",
  failed: "failed",
  expired: "expired",
  unknown: "unknown",
  excluded: "excluded",
};

/** How the campaign with this id stands in the viewer's scope, as one object; SQL without values. */
export function progressOf(id: string): string {
  const sums = Object.entries(states).map(
    ([name, state]) =>
      `'${name}', coalesce(sum(k.people) filter (where k.state = '${state}'), 0)::integer`,
  );
  return `(select json_build_object('people', coalesce(sum(k.people), 0)::integer, ${sums.join(", ")},
      'segments', coalesce(sum(k.segments) filter (where k.state <> 'excluded'), 0)::integer,
      'reasons', (select coalesce(json_agg(json_build_object('reason', r.reason, 'people', r.people) order by r.people desc, r.reason), '[]')
         from (select n.reason, sum(n.people)::integer as people from publicity.campaign_count n
                where n.campaign_id = ${id} and n.reason <> '' group by 1 having sum(n.people) > 0) r))
    from publicity.campaign_count k where k.campaign_id = ${id})`;
}

/** The same as rows for a page that is watched; no row where the viewer may see nothing of it. */
export function progressRows(id: string): Sql {
  return sql`select ${raw(progressOf("w.id"))} as node from (select ${id}::uuid as id) w
    where exists (select from publicity.campaign c where c.id = w.id)
       or exists (select from publicity.campaign_count k where k.campaign_id = w.id and k.people > 0)`;
}
