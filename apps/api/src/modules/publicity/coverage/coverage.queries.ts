import {
  coverageLabels,
  restOfCoverage,
  type Coverage,
} from "@wuzi/domain/publicity/coverage-words";
import sql, { raw, type Sql } from "sql-template-tag";
import { parseId } from "../../../platform/graphql/parse-id.ts";

/**
 * Where the person `p` of the message `m` stands: SQL without values. A message says how it went by its
 * own state; whatever else of the ledger has reached the person since counts, from whichever wing.
 */
export const standingOf = (m: string, p: string): string => `case
  when ${m}.state = 'delivered' and 'sms' = any(${p}.channels) then 'reached'
  when exists (select from registry.contact k where k.person_id = ${m}.person_id and k.reached
         and not (k.wing = 'publicity' and k.channel = 'sms')
         and k.occurred_at >= ${m}.created_at) then 'otherwise'
  when ${m}.reason = 'same_text' and exists (select from registry.contact k where k.person_id = ${m}.person_id and k.reached
         and k.wing = 'publicity' and k.channel = 'sms' and k.occurred_at >= ${m}.created_at - interval '30 days') then 'otherwise'
  when ${m}.state in ('queued', 'submitted', 'accepted') then 'under_way'
  when ${m}.state = 'delivered' then 'unsuitable'
  when ${m}.state <> 'excluded' then 'failed'
  when ${m}.reason in ('no_number', 'landline') then 'no_number'
  when ${m}.reason = 'opted_out' then 'opted_out'
  else 'not_sent' end`;

const camelCase = (word: string) => word.replaceAll(/_[a-z]/g, (two) => two.slice(1).toUpperCase());

const words = Object.keys(coverageLabels) as Coverage[];

/** The counts of one group as the client sees them. */
const counts = [
  `'target', count(*)`,
  ...words.map((word) => `'${camelCase(word)}', count(*) filter (where standing = '${word}')`),
  `'rest', count(*) filter (where standing in (${restOfCoverage.map((word) => `'${word}'`).join(", ")}))`,
].join(", ");

/** No row where nobody of the campaign is in sight. @param officeId the acting office without one */
export function coverageOf(campaignId: string, officeId: string | null): Sql {
  const root =
    officeId === null ? sql`staff.acting_office()` : sql`${parseId(officeId, "officeId")}::integer`;
  return sql`
    with recursive root as materialized (
      select o.id from organisation.office o where o.id = ${root}
    ), below as (
      select o.id, o.id as unit_id, o.id = root.id as own
        from root join organisation.office o on o.id = root.id or o.parent_id = root.id
      union all
      select o.id, b.unit_id, false from below b join organisation.office o on o.parent_id = b.id where not b.own
    ), person as materialized (
      select b.unit_id, b.own, p.category, ${raw(standingOf("m", "p"))} as standing
        from publicity.message m join registry.person p on p.id = m.person_id join below b on b.id = m.office_id
       where m.campaign_id = ${campaignId}::uuid
    )
    select json_build_object(
        'total', (select json_build_object(${raw(counts)}) from person),
        'offices', coalesce((select json_agg(u.line order by u.own desc, u.code) from (
           select bool_or(x.own) as own, o.code, json_build_object('own', bool_or(x.own), 'office', json_build_object('id', o.id::text,
                    'code', o.code, 'name', o.name, 'shortName', o.short_name, 'kind', o.kind), ${raw(counts)}) as line
             from person x join organisation.office o on o.id = x.unit_id group by o.id) u), '[]'),
        'categories', coalesce((select json_agg(c.line order by c.category nulls last) from (
           select category, json_build_object('category', category, ${raw(counts)}) as line from person group by category) c), '[]')) as node
     where exists (select from person)`;
}

/** Campaigns with people in sight, the newest first. */
export const campaignsHere: Sql = sql`
  select json_build_object('id', h.id::text, 'title', w.title, 'messageClass', w.message_class, 'people', h.people) as node
    from (select k.campaign_id as id, sum(k.people)::integer as people from publicity.campaign_count k
           where k.people > 0 group by 1 order by 1 desc limit 50) h
   cross join lateral publicity.campaign_words(h.id) w order by h.id desc`;
