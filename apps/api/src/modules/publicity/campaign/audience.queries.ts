import { fixedText, variablesIn, wholeText } from "@wuzi/domain/publicity/message-template";
import { longestMessage, messageUnits } from "@wuzi/domain/publicity/split-message";
import type { MessageClass } from "@wuzi/domain/registry/message-class";
import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import { personConditions } from "../../../platform/person/person-conditions.ts";
import type { PersonFilter } from "../../../platform/person/person-filter.inputs.ts";
import type { KeyRing } from "../../../platform/sealing/key-ring.ts";

/** What decides who of an audience is written to, and in how many parts. */
export interface AudienceRule {
  filter: PersonFilter;
  messageClass: MessageClass;
  template: string;
  signature: string;
  optOutText: string;
  dailyCap: number;
  /** What a number gets once in so many hours, whoever sends it: the template, or one message's text. */
  sameText: { readonly text: string; readonly hours: number };
  /** Its own messages do not count against a number. */
  campaignId: string | null;
}

const values = { name: "who.name", unit: "place.unit", village: "place.village" } as const;

const today = sql`((now() at time zone 'Asia/Shanghai')::date at time zone 'Asia/Shanghai')`;

/**
 * Everybody of an audience in one statement: the number that is written to, or why none is, and the
 * parts it takes by the length of the text. The person's own mobile number goes before a carer's.
 *
 * @param only narrows it on alias `t0`
 */
export function audienceRows(rule: AudienceRule, keys: KeyRing, only?: Sql): Sql {
  const { messageClass } = rule;
  const isEmergency = messageClass === "emergency";
  const used = [...new Set(variablesIn(rule.template))];
  const missing = used.map((name) => `coalesce(${values[name]}, '') = ''`);
  const places =
    used.includes("unit") || used.includes("village")
      ? sql`left join place on place.office_id = who.office_id`
      : empty;
  return sql`
    with who as materialized (
      select t0.id, t0.office_id, t0.name, t0.opt_outs from registry.person t0
       where ${join([...personConditions(rule.filter, keys), ...(only === undefined ? [] : [only])], " and ")}
    ), number as materialized (
      select distinct on (s.person_id) s.person_id, s.id as phone_id, s.hash, s.mask like '0%' as landline,
             s.carer_id is not null as to_carer
        from who join registry.sealed_value s on s.person_id = who.id and s.kind = 'phone' and s.superseded_at is null
        left join registry.carer c on c.id = s.carer_id
       where c.to_day is null
       order by s.person_id, s.mask like '0%', s.carer_id is not null, s.position, s.id
    ), refused as materialized (
      select s.hash from publicity.opt_out o join registry.sealed_value s on s.id = o.phone_id
       where o.revoked_at is null and o.message_class = ${messageClass}
    ), busy as materialized (
      select s.hash from publicity.message m join registry.sealed_value s on s.id = m.phone_id
       where m.created_at >= ${today} and m.campaign_id is distinct from ${rule.campaignId}::uuid
         and m.state not in ('excluded', 'failed')
       group by 1 having count(*) >= ${rule.dailyCap}
    ), recent as materialized (
      select m.campaign_id, m.phone_id, m.body from publicity.message m
       where m.created_at > now() - make_interval(hours => ${rule.sameText.hours})
         and m.campaign_id is distinct from ${rule.campaignId}::uuid and m.state not in ('excluded', 'failed')
    ), same as materialized (
      select c.campaign_id from (select distinct campaign_id from recent where campaign_id is not null) c
       cross join lateral publicity.campaign_words(c.campaign_id) w where w.template = ${rule.sameText.text}
    ), told as materialized (
      select distinct s.hash from recent m join registry.sealed_value s on s.id = m.phone_id
       where m.body = ${rule.sameText.text} or m.campaign_id in (select campaign_id from same)
    ), place as materialized (
      select o.office_id, p.unit, p.village from (select distinct office_id from who) o
       cross join lateral publicity.place_of(o.office_id) p
    )
    select who.id as person_id, who.office_id, n.phone_id, coalesce(n.to_carer, false) as to_carer, r.reason,
           case when r.reason is null then x.segments else 0 end as segments
      from who left join number n on n.person_id = who.id ${places}
     cross join lateral (${textSize(rule)}) t
     cross join lateral (select case when t.units <= 70 then 1 else ceil(t.units / 67.0)::integer end as segments) x
     cross join lateral (select case
         when n.phone_id is null then 'no_number'
         when n.landline then 'landline'
         when ${!isEmergency} and (${messageClass} = any(who.opt_outs) or n.hash in (select hash from refused)) then 'opted_out'
         when ${missing.length === 0 ? raw("false") : raw(`(${missing.join(" or ")})`)} then 'missing_variable'
         when t.characters > ${longestMessage} then 'too_long'
         when n.hash in (select hash from told) then 'same_text'
         when n.hash in (select hash from busy) then 'daily_cap' end as reason) r`;
}

/** UTF-16 units, which carriers count, and characters, which the limit does. */
function textSize(rule: AudienceRule): Sql {
  const { template } = rule;
  const fixed = wholeText(rule, fixedText(template), rule.messageClass === "emergency", template);
  const filled = variablesIn(template).map((name) => `coalesce(${values[name]}, '')`);
  const text = filled.length === 0 ? "''" : filled.join(" || ");
  return sql`select ${Array.from(fixed).length} + char_length(v.text) as characters,
      ${messageUnits(fixed, "ucs2")} + char_length(v.text) + regexp_count(v.text, '[\\U00010000-\\U0010FFFF]') as units
    from (select ${raw(text)} as text) v`;
}

/** What an audience comes to. */
export interface AudienceSums {
  people: number;
  reachable: number;
  segments: number;
  excluded: { reason: string; people: number }[];
  lengths: { segments: number; people: number }[];
}

export function audienceSums(rule: AudienceRule, keys: KeyRing): Sql {
  return sql`
    with audience as materialized (${audienceRows(rule, keys)})
    select count(*)::integer as people, count(*) filter (where reason is null)::integer as reachable,
           coalesce(sum(segments), 0)::integer as segments,
           coalesce((select json_agg(json_build_object('reason', e.reason, 'people', e.people) order by e.people desc, e.reason)
              from (select reason, count(*)::integer as people from audience where reason is not null group by 1) e), '[]') as excluded,
           coalesce((select json_agg(json_build_object('segments', l.segments, 'people', l.people) order by l.segments)
              from (select segments, count(*)::integer as people from audience where reason is null group by 1) l), '[]') as lengths
      from audience`;
}
