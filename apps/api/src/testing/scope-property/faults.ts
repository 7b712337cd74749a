import type { Client } from "pg";
import type { Fault } from "./holds.ts";

const sql = (statement: string): Fault => ({ before: (client) => client.query(statement) });

/** Takes a piece out of the functions that hold it; a piece that none holds is a fault of the list. */
const without = (piece: string, instead = ""): Fault => ({
  before: async (client: Client) => {
    const { rows } = await client.query<{ name: string; definition: string }>(
      `select p.oid::regprocedure::text as name, pg_get_functiondef(p.oid) as definition from pg_proc p
         join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('access', 'organisation', 'staff', 'audit') and position($1 in p.prosrc) > 0`,
      [piece],
    );
    if (rows.length === 0) throw new Error(`no function holds ${piece}`);
    for (const { definition } of rows) await client.query(definition.replaceAll(piece, instead));
  },
});

const reaches = "= any((select access.offices())::integer[])";

/** One way each in which the wall could have been built wrong. */
export const faults: Record<string, Fault> = {
  "a policy dropped": sql("drop policy member_select on staff.member"),
  "row security disabled": sql("alter table staff.post disable row level security"),
  "row security not forced": sql("alter table staff.member no force row level security"),
  "a list for everybody": sql("alter policy member_select on staff.member using (true)"),
  "an audit for everybody": sql("alter policy entry_select on audit.entry using (true)"),
  "changes for everybody": sql("alter policy member_update on staff.member using (true)"),
  "office changes for everybody": sql(
    "alter policy office_update on organisation.office using (true)",
  ),
  "moves out unchecked": sql("alter policy member_update on staff.member with check (true)"),
  "new members unchecked": sql("alter policy member_insert on staff.member with check (true)"),
  "new offices unchecked": sql(
    "alter policy office_insert on organisation.office with check (true)",
  ),
  "new posts for unseen people": sql(
    `alter policy post_insert on staff.post
       with check (office_id ${reaches} and access.may_give_post(role, staff_id))`,
  ),
  "new posts of any role": sql(
    `alter policy post_insert on staff.post
       with check (office_id ${reaches} and exists (select from staff.member m where m.id = staff_id))`,
  ),
  "posts of any role drawn out": sql(
    `alter policy post_update on staff.post with check (office_id ${reaches})`,
  ),
  "posts for oneself": without("nullif(part[1], '')::uuid <> p_staff and", ""),
  "roles wider than one's own": without(
    "and array_position(array['office', 'subtree', 'county'], own.reach)\n           >= array_position(array['office', 'subtree', 'county'], wanted.reach)",
    "",
  ),
  "successors half checked":
    sql(`alter policy office_successor_insert on organisation.office_successor
    with check (office_id ${reaches})`),
  "settings for everybody": sql("alter policy preference_update on staff.preference using (true)"),
  "request keys for everybody": sql(
    "alter policy idempotency_insert on platform.idempotency with check (true)",
  ),
  "a phone readable": sql("grant select (phone) on staff.member to wuzi_app"),
  "removal granted": sql("grant delete on staff.post to wuzi_app"),
  "the signing key granted": sql("grant select on access.secret to wuzi_app"),
  "signing granted": sql("grant execute on function access.sign(text) to wuzi_app"),
  "a change left unrecorded": sql("alter table staff.member disable trigger member_audit_update"),
  "a new row left unrecorded": sql("alter table staff.post disable trigger post_audit_insert"),
  "scope by prefix of the name": without(
    "if kind = 'subtree' then return reached; end if;",
    `if kind = 'subtree' then return (select array_agg(o.id) from organisation.office o, organisation.office me
      where me.id = place and o.name like me.name || '%'); end if;`,
  ),
  "a scope that missed the newest office": {
    after: (client) =>
      client.query(`update access.office_scope set offices =
        array_remove(offices, (select max(id) from organisation.office)) where cardinality(offices) > 1`),
  },
  "a scope that knows only children": {
    after: (client) =>
      client.query(`update access.office_scope s set offices =
        (select array_agg(o.id) from organisation.office o where s.office_id in (o.id, o.parent_id))`),
  },
  "a reach of one office widened": without("reach := held.reach;", "reach := 'subtree';"),
  "a county's reach cut to the office": without(
    "coalesce((select o.county_id from access.office_scope o where o.office_id = held.office_id), 0)::text",
    "held.office_id::text",
  ),
  "every permission for every post": without(
    "g.role = p.role and g.permission = wanted",
    "g.role = p.role and g.permission <> wanted",
  ),
  "an ended post accepted": without(
    "daterange(p.from_day, p.to_day, '[]') @> (now() at time zone 'Asia/Shanghai')::date",
    "p.from_day <= (now() at time zone 'Asia/Shanghai')::date",
  ),
  "a coming post accepted": without(
    "daterange(p.from_day, p.to_day, '[]') @> (now() at time zone 'Asia/Shanghai')::date",
    "coalesce(p.to_day, 'infinity') >= (now() at time zone 'Asia/Shanghai')::date",
  ),
  "disabled staff accepted": without(
    "join staff.member m on m.id = s.staff_id and m.state = 'active'",
    "join staff.member m on m.id = s.staff_id",
  ),
  "ended sessions accepted": without("and s.ended_at is null and s.idle_until", "and s.idle_until"),
  "idle sessions accepted": without(
    "s.idle_until > now() and s.expires_at > now()",
    "s.expires_at > now()",
  ),
  "expired sessions accepted": without(
    "s.idle_until > now() and s.expires_at > now()",
    "s.idle_until > now()",
  ),
  "unfinished sign-ins accepted": without("if held.stage = 'second_factor' or", "if false and"),
  "administrators without a second factor": without(
    "if exists (select from access.administrator_role r where r.role = held.role)",
    "if false",
  ),
  "writing under a read permission": without("if writing and not", "if false and not"),
  "a read that can write": without("place := set_config('transaction_read_only', 'on', true);"),
  "a read's note kept for writing": without("|| convert_to(mode, 'UTF8')"),
  "notes unsigned": without(
    "if not starts_with(signed, access.mac(substr(convert_to(signed, 'UTF8'), 66), key) || '|') then",
    "if false then",
  ),
  "notes good for any transaction": without(
    "int4send(pg_backend_pid()) || timestamptz_send(transaction_timestamp())",
    "''::bytea",
  ),
  "a session ready after its end": sql("drop trigger session_unready on access.session"),
  "ready after the post has changed": sql("drop trigger post_unready on staff.post"),
  "ready after the second factor is lost": sql("drop trigger account_unready on access.account"),
  "ready after the role has changed": sql(
    "drop trigger role_permission_unready on access.role_permission",
  ),
  "ready after the permission has changed": sql(
    "drop trigger permission_unready on access.permission",
  ),
  "ready after the role became an administrator's": sql(
    "drop trigger administrator_role_unready on access.administrator_role",
  ),
  "ready and idle": without("s.idle_until > now() and s.ready_until", "s.ready_until"),
  "ready without end": without("and s.ready_until > now()"),
  "ready to write where only reading is granted": without("k.writes)", "true)"),
};
