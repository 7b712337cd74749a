import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { catalogueFaults } from "../../testing/catalogue/catalogue-faults.ts";
import { undone } from "../../testing/connected.ts";
import { testDatabase } from "../../testing/database.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
let client: Client;

beforeAll(async () => {
  database = await testDatabase("empty");
  client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

test("the catalogue holds nothing that lets a row past the wall", async () => {
  expect(await catalogueFaults(client)).toEqual([]);
});

const ownedTable = `create table staff.note (
    id integer primary key, office_id integer not null references organisation.office (id));
  create index on staff.note (office_id);
  alter table staff.note enable row level security, force row level security;
  create policy note_select on staff.note for select using (office_id = any((select access.offices())::integer[]));
  create policy note_insert on staff.note for insert with check (office_id = any((select access.offices())::integer[]));
  create policy note_update on staff.note for update using (office_id = any((select access.offices())::integer[]));
  create policy note_delete on staff.note for delete using (office_id = any((select access.offices())::integer[]));
  create trigger note_audit after insert on staff.note referencing new table as new_rows
    for each statement execute function audit.record_change('office_id', 'id');
  grant select, insert on staff.note to wuzi_app;`;

test("a new table that keeps the rules is no fault", async () => {
  const found = await undone(client, async () => {
    await client.query(ownedTable);
    return await catalogueFaults(client);
  });
  expect(found).toEqual([]);
});

test.each([
  [
    "row security off",
    "alter table staff.note disable row level security",
    "staff.note has row security disabled",
  ],
  [
    "row security not forced",
    "alter table staff.note no force row level security",
    "staff.note does not force row security on its owner",
  ],
  [
    "sealed values under any key",
    "drop trigger sealed_stay_current_key on prevent.sealed_stay",
    "prevent.sealed_stay holds sealed values and takes any key",
  ],
  [
    "a policy missing",
    "drop policy note_update on staff.note",
    "staff.note has no policy for UPDATE",
  ],
  [
    "a policy for everybody",
    "alter policy note_select on staff.note using (true)",
    "staff.note: note_select does not ask for the actor: true",
  ],
  [
    "a check for everybody",
    "alter policy note_insert on staff.note with check (office_id > 0)",
    "staff.note: note_insert does not ask for the actor: (office_id > 0)",
  ],
  [
    "a way round",
    "alter policy note_select on staff.note using (office_id = any((select access.offices())::integer[]) or id = 1)",
    "staff.note: note_select does not ask for the actor: ((office_id = ANY (( SELECT access.offices() AS offices)::integer[])) OR (id = 1))",
  ],
  [
    "posts of any role given",
    "alter policy post_insert on staff.post with check (office_id = any((select access.offices())::integer[]))",
    "staff.post: post_insert does not ask access.may_give_post(role, staff_id)",
  ],
  [
    "posts of any role drawn out",
    "alter policy post_update on staff.post with check (office_id = any((select access.offices())::integer[]))",
    "staff.post: post_update does not ask access.may_give_post(role, staff_id)",
  ],
  [
    "a second, wider policy",
    "create policy wide on staff.note for select to wuzi_app using (true)",
    "staff.note: wide does not ask for the actor: true",
  ],
  [
    "a policy for all commands",
    "create policy wide on staff.note using (office_id = any((select access.offices())::integer[]))",
    "staff.note: wide is for all commands",
  ],
  [
    "a nullable office",
    "alter table staff.note alter column office_id drop not null",
    "staff.note has no office_id that is not null and first in an index",
  ],
  [
    "no index by office",
    "drop index staff.note_office_id_idx",
    "staff.note has no office_id that is not null and first in an index",
  ],
  [
    "no office at all",
    "create table staff.loose (id integer)",
    "staff.loose has no office_id that is not null and first in an index",
  ],
  [
    "a way to write the audit",
    "create policy entry_insert on audit.entry for insert with check (office_id = any((select access.offices())::integer[]))",
    "audit.entry has a policy for INSERT",
  ],
  [
    "a view as its owner",
    "create view staff.everybody as select * from staff.member",
    "staff.everybody does not run as its caller (security_invoker)",
  ],
  [
    "a materialised view",
    "create materialized view staff.kept as select 1 as one",
    "staff.kept does not run as its caller (security_invoker)",
  ],
  [
    "an unlisted definer",
    "create function staff.peek() returns bigint language sql security definer set search_path = pg_catalog, pg_temp as 'select count(*) from staff.member'",
    "staff.peek is a definer function on no list",
  ],
  [
    "a definer of the owner",
    "alter function access.may(text, integer) owner to wuzi_owner",
    "access.may runs as wuzi_owner",
  ],
  [
    "a loose search path",
    "alter function access.may(text, integer) reset search_path",
    "access.may has no fixed search_path",
  ],
  [
    "an inner function granted",
    "grant execute on function access.sign(text) to wuzi_app",
    "wuzi_app and access.sign: wrong grant",
  ],
  [
    "an inner function for everybody",
    "grant execute on function access.begin_system(text, integer, text, text) to public",
    "wuzi_app and access.begin_system: wrong grant",
  ],
  [
    "a sealed table granted",
    "grant select (staff_id) on access.session to wuzi_app",
    "wuzi_app reaches the sealed access.session",
  ],
  [
    "removal granted",
    "grant delete on staff.member to wuzi_app",
    "wuzi_app may delete staff.member",
  ],
  [
    "emptying granted",
    "grant truncate on audit.entry to wuzi_worker",
    "wuzi_worker may truncate audit.entry",
  ],
  [
    "a constraint let go",
    "alter table staff.note alter constraint note_office_id_fkey not enforced",
    "staff.note.note_office_id_fkey is not enforced",
  ],
  [
    "the phone readable",
    "grant select on staff.member to wuzi_app",
    "wuzi_app reads staff.member.phone",
  ],
  [
    "the login changeable",
    "grant update (login) on staff.member to wuzi_app",
    "wuzi_app may change staff.member.login",
  ],
  [
    "the audit unset",
    "alter table staff.note disable trigger note_audit",
    "staff.note: no audit trigger for INSERT",
  ],
  [
    "an audit with a condition",
    "alter table staff.member disable trigger member_audit_update; create trigger sometimes after update of name on staff.member for each row execute function audit.record_change('office_id', 'id')",
    "staff.member: no audit trigger for UPDATE",
  ],
  [
    "a counter readable",
    "grant usage on all sequences in schema organisation to wuzi_app",
    "wuzi_app reads the counter organisation.office_id_seq",
  ],
  [
    "objects creatable",
    "grant create on schema staff to wuzi_app",
    "wuzi_app may create objects in staff",
  ],
  [
    "temporary tables",
    "do $$ begin execute format('grant temporary on database %I to wuzi_app', current_database()); end $$",
    "wuzi_app may create temporary tables",
  ],
  [
    "membership in the owner",
    "grant wuzi_access to wuzi_app",
    "wuzi_app is a member of wuzi_access",
  ],
  [
    "a login past the policies",
    "alter role wuzi_app bypassrls",
    "wuzi_app is a superuser, bypasses row security, or may create roles or databases",
  ],
  ["a listed table gone", "drop table access.recovery_code", "table access.recovery_code is gone"],
])("%s is found", async (_, statement, fault) => {
  const found = await undone(client, async () => {
    await client.query(`${ownedTable} ${statement}`);
    return await catalogueFaults(client);
  });
  expect(found).toContain(fault);
});
