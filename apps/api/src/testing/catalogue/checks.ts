/** Queries over pg_catalog that give one line per fault, or what a list is compared with. */

/** Schemas that are the product's: not PostgreSQL's, the job runner's or the migrations'. */
const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss', 'public')`;

export const tables = `
  select n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and c.relkind in ('r', 'p') order by 1`;

/** Policies for everybody; those of the definer role alone are its own. */
export const policies = `
  select n.nspname || '.' || c.relname as "table", p.polname as name, p.polpermissive as permissive,
         case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE'
                       when 'd' then 'DELETE' else 'ALL' end as command,
         pg_get_expr(p.polqual, p.polrelid) as "using",
         pg_get_expr(p.polwithcheck, p.polrelid) as "check",
         array(select case r when 0 then 'public' else pg_get_userbyid(r)::text end from unnest(p.polroles) r) as roles
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
   where ${ours} order by 1, 2`;

/** Columns that are not null and first in some complete index of their table. */
export const scopeReadyColumns = `
  select n.nspname || '.' || c.relname || '.' || a.attname as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and a.attnotnull and a.attnum > 0 and exists (
     select from pg_index i where i.indrelid = c.oid and i.indisvalid and i.indpred is null
        and i.indkey[0] = a.attnum)`;

export const viewsPastTheWall = `
  select n.nspname || '.' || c.relname || ' does not run as its caller (security_invoker)' as fault
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and (c.relkind = 'm' or c.relkind = 'v'
     and not coalesce('security_invoker=true' = any(c.reloptions) or 'security_invoker=on' = any(c.reloptions), false))`;

export const definers = `
  select n.nspname || '.' || p.proname as name, pg_get_userbyid(p.proowner) as owner, p.proconfig as config,
         has_function_privilege('wuzi_app', p.oid, 'execute') as app,
         has_function_privilege('wuzi_worker', p.oid, 'execute') as worker
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where p.prosecdef and n.nspname !~ '^pg_' order by 1`;

/** What is sealed must come in under the current key, or a key could be retired while it is needed. */
export const sealedUnderAnyKey = `
  select n.nspname || '.' || c.relname || ' holds sealed values and takes any key' as fault
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and c.relkind in ('r', 'p')
     and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('sealed', 'key_id')) = 2
     and not exists (select from pg_trigger t
       where t.tgrelid = c.oid and t.tgfoid = 'registry.require_current_key()'::regprocedure)`;

/** What a login may do beyond reading, inserting and changing listed columns. */
export const excessPrivileges = `
  with login as (select unnest(array['wuzi_app', 'wuzi_worker']) as name)
  select l.name || ' is a superuser, bypasses row security, or may create roles or databases' as fault
    from login l join pg_roles r on r.rolname = l.name
   where r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
  union all
  select l.name || ' is a member of ' || r.rolname from login l cross join pg_roles r
   where r.rolname <> l.name and pg_has_role(l.name, r.oid, 'member')
  union all
  select l.name || ' may create objects in ' || n.nspname from login l cross join pg_namespace n
   where n.nspname !~ '^pg_(toast|temp)' and has_schema_privilege(l.name, n.oid, 'create')
  union all
  select l.name || ' may create schemas' from login l
   where has_database_privilege(l.name, current_database(), 'create')
  union all
  select l.name || ' may create temporary tables' from login l
   where has_database_privilege(l.name, current_database(), 'temporary')
  union all
  select l.name || ' owns ' || c.oid::regclass from login l
    join pg_class c on pg_get_userbyid(c.relowner) = l.name
  union all
  select l.name || ' may ' || lower(act) || ' ' || n.nspname || '.' || c.relname
    from login l cross join pg_class c join pg_namespace n on n.oid = c.relnamespace
   cross join unnest(array['DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) act
   where ${ours} and c.relkind in ('r', 'p', 'v', 'm') and has_table_privilege(l.name, c.oid, act)
  union all
  select l.name || ' reaches the sealed ' || n.nspname || '.' || c.relname
    from login l cross join pg_class c join pg_namespace n on n.oid = c.relnamespace
   where (n.nspname = 'access' or (n.nspname = 'pgboss' and l.name = 'wuzi_app')) and c.relkind in ('r', 'p', 'v', 'm')
     and (has_any_column_privilege(l.name, c.oid, 'select,insert,update')
       or has_table_privilege(l.name, c.oid, 'delete,truncate'))
  union all
  select l.name || ' reads the counter ' || n.nspname || '.' || c.relname
    from login l cross join pg_class c join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and c.relkind = 'S' and l.name = 'wuzi_app' and has_sequence_privilege(l.name, c.oid, 'usage,select,update')
  order by 1`;

/** Columns of the product's tables, with what the API's login may do to each. */
export const appColumns = `
  select n.nspname || '.' || c.relname as "table", a.attname as name,
         has_column_privilege('wuzi_app', c.oid, a.attnum, 'select') as read,
         has_column_privilege('wuzi_app', c.oid, a.attnum, 'update') as change
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped order by 1, 2`;

/** Changes that a login may make and no enabled audit trigger records. */
export const unrecordedChanges = `
  select distinct n.nspname || '.' || c.relname as "table", act as command
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   cross join (values ('INSERT', 4), ('DELETE', 8), ('UPDATE', 16)) command(act, bit)
   cross join unnest(array['wuzi_app', 'wuzi_worker']) login
   where ${ours} and c.relkind in ('r', 'p') and n.nspname not in ('access', 'audit')
     and (has_table_privilege(login, c.oid, act)
       or act <> 'DELETE' and has_any_column_privilege(login, c.oid, act))
     and not exists (
       select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled in ('O', 'A')
          and t.tgfoid = 'audit.record_change'::regproc and t.tgtype & bit > 0
          and t.tgqual is null and t.tgattr::text = '')
   order by 1, 2`;

/** Constraints that are declared and not kept to. */
export const unenforcedConstraints = `
  select n.nspname || '.' || c.relname || '.' || k.conname as name
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
   where ${ours} and (not k.conenforced or not k.convalidated) order by 1`;
