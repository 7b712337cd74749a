import type { Pool } from "pg";

/**
 * Gate G2, at boot: the login must not be able to walk round row-level security. An owner, a
 * superuser, a login with BYPASSRLS, and whoever can become one of them or act as the system, would
 * see every county without any policy being asked.
 *
 * @throws naming what is wrong; the server does not start
 */
export async function assertPowerless(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; fault: string }>(`
    select current_user as name, fault from (
      select 'is a superuser' as fault from pg_roles where rolname = current_user and rolsuper
      union all
      select 'bypasses row-level security' from pg_roles where rolname = current_user and rolbypassrls
      union all
      select 'owns tables' where exists (
        select from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where pg_get_userbyid(c.relowner) = current_user and n.nspname !~ '^pg_')
      union all
      select distinct 'can become ' || pg_get_userbyid(o.owner) from (
        select relowner as owner from pg_class where relnamespace = to_regnamespace('organisation')
        union select proowner from pg_proc where pronamespace = to_regnamespace('access')
        union select oid from pg_roles where rolsuper or rolbypassrls) o
       where pg_get_userbyid(o.owner) <> current_user and pg_has_role(o.owner, 'member')
      union all
      select 'may act as the system' from pg_proc
       where pronamespace = to_regnamespace('access') and proname = 'begin_system'
         and has_function_privilege(oid, 'execute')
      union all
      select 'may create objects in schema ' || n.nspname from pg_namespace n
       where n.nspname !~ '^pg_' and has_schema_privilege(n.oid, 'create')
    ) faults`);
  const [first] = rows;
  if (first !== undefined) {
    throw new Error(
      `The login ${first.name} ${first.fault}. Give APP_DATABASE_URL a login that only has the role wuzi_app.`,
    );
  }
}
