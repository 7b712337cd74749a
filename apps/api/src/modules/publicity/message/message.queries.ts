import sql, { raw, type Sql } from "sql-template-tag";
import type { SortKey } from "../../../platform/database/page.ts";
import { parseId, parseUuid } from "../../../platform/graphql/parse-id.ts";
import { waits } from "../reply/reply.read-model.ts";
import type { MessageFilter } from "./message.inputs.ts";
import { textOf } from "./message.read-model.ts";

/** Ids grow with time: read backwards, the newest first. */
export const messageOrder: SortKey[] = [{ sql: "t0.id", type: "uuid" }];

export function messageConditions(filter: MessageFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.campaignId != null) {
    where.push(sql`t0.campaign_id = ${parseUuid(filter.campaignId, "filter.campaignId")}::uuid`);
  }
  if (filter.personId != null) {
    where.push(sql`t0.person_id = ${parseUuid(filter.personId, "filter.personId")}::uuid`);
  }
  if (filter.officeId != null) where.push(underOffice(filter.officeId, "filter.officeId"));
  if (filter.states != null) where.push(sql`t0.state = any(${filter.states}::text[])`);
  if (filter.reasons != null) where.push(sql`t0.reason = any(${filter.reasons}::text[])`);
  if (filter.lane != null) where.push(sql`t0.lane = ${filter.lane}`);
  return where;
}

export function underOffice(officeId: string, path: string): Sql {
  return sql`t0.office_id in (
    with recursive below as (
      select o.id from organisation.office o where o.id = ${parseId(officeId, path)}::integer
      union all
      select o.id from organisation.office o join below on o.parent_id = below.id
    ) select id from below)`;
}

/** What went to and fro with a person, the newest first, at most a hundred of either. */
export function threadOf(personId: string): Sql {
  return sql`
    select json_build_object('id', x.id::text, 'at', x.at, 'fromPerson', x.from_person, 'text', x.text, 'state', x.state,
             'reason', x.reason, 'messageClass', x.message_class, 'campaignTitle', x.title, 'optsOut', x.opts_out,
             'waits', x.waits, 'by', x.by, 'overrideReason', x.override_reason) as node
      from (
        (select t0.id, t0.created_at as at, false as from_person, ${raw(textOf("t0"))} as text, t0.state, t0.reason,
                t0.message_class, (select c.title from publicity.campaign_words(t0.campaign_id) c) as title, false as opts_out,
                false as waits, t0.sent_by as by, t0.override_reason
           from publicity.message t0 where t0.person_id = ${personId}::uuid order by t0.id desc limit 100)
        union all
        (select r.id, r.received_at, true, r.text, null, null, null, null, r.opts_out,
                ${raw(waits("r"))}, r.settled_by, null
           from publicity.reply r where r.person_id = ${personId}::uuid order by r.received_at desc limit 100)) x
     order by x.at desc, x.id desc`;
}
