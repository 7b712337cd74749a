import { permissionNames, permissions, type Permission } from "@wuzi/domain/access/permissions";
import type { World } from "./world.ts";

/** What a stolen connection can be told: a record, an office, a division and a number of others. */
export interface Told {
  readonly thing: string;
  readonly office: string;
  readonly code: string;
  readonly hash: Buffer;
}

interface DefinerFunction {
  readonly name: string;
  readonly types: readonly string[];
  readonly names: readonly string[];
  readonly source: string;
  readonly writes: boolean;
}

const callable = `
  select n.nspname || '.' || p.proname as name, p.prosrc as source, p.provolatile = 'v' as writes, coalesce(p.proargnames, '{}') as names,
         array(select format_type(t, null) from unnest(p.proargtypes) t) as types
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where p.prosecdef and n.nspname !~ '^pg_' and has_function_privilege('wuzi_app', p.oid, 'execute') order by 1`;

/**
 * What every definer function that the API's login may call gives to a connection of that login, by the
 * function's name. Each call stands in a transaction of its own that is rolled back.
 *
 * @param token of a session; none for whoever has stolen the connection alone
 */
export async function functionsAsked(
  world: World,
  told: Told,
  token?: string,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const functions = await world.rows<DefinerFunction>(callable);
  await world.rows("set session authorization wuzi_app");
  try {
    for (const each of functions) found.set(each.name, await outcomeOf(world, each, told, token));
  } finally {
    await world.rows("reset session authorization");
  }
  return found;
}

async function outcomeOf(
  world: World,
  each: DefinerFunction,
  told: Told,
  token: string | undefined,
): Promise<string> {
  const values = each.types.map((type, at) => valueFor(type, each.names[at] ?? "", told));
  const places = each.types.map((type, at) => `$${at + 1}::${type}`).join(", ");
  await world.rows("begin");
  try {
    if (token !== undefined) {
      const permission = permissionFor(each);
      const begin = permissions[permission].mode === "write" ? "begin_write" : "begin_read";
      await world.rows(`select access.${begin}($1, $2, 'stolen')`, [token, permission]);
    }
    const rows = await world.rows<{ r: unknown }>(
      `select to_jsonb(r) as r from ${each.name}(${places}) r`,
      values,
    );
    return JSON.stringify(rows.map(({ r }) => r));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return `${code} ${message}`;
  } finally {
    await world.rows("rollback");
  }
}

/** The permission that the function itself asks for, else one of the registry. */
function permissionFor({ source, writes }: DefinerFunction): Permission {
  const asked = permissionNames.find((name) => source.includes(`'${name}'`));
  return asked ?? (writes ? "person:write" : "person:read");
}

function valueFor(type: string, name: string, { thing, office, code, hash }: Told): unknown {
  switch (type) {
    case "uuid":
      return thing;
    case "uuid[]":
      return [thing];
    case "integer":
      return /most|version|days|pixels/.test(name) ? 9 : office;
    case "integer[]":
      return [office];
    case "text[]":
      return /code/.test(name) ? [code] : ["document", "certificate", "phone", "address"];
    case "bytea":
      return hash;
    case "bytea[]":
      return [hash];
    case "date":
      return "2026-06-01";
    case "timestamp with time zone":
      return "2026-06-01T00:00:00Z";
    case "boolean":
      return true;
    case "smallint":
    case "bigint":
      return 1;
    case "jsonb":
      return JSON.stringify([{ id: thing, person_id: thing, keys: [], parts: [] }]);
    case "inet":
      return "127.0.0.1";
    default:
      return name === "p_search" ? code : "prevent.household_visit";
  }
}

/** Whether an outcome tells nothing: no row, nothing in it, or a refusal for want of a session. */
export function isNothing(outcome: string): boolean {
  const rows = String.raw`null|false|0|""|\[\]|\{(?:"\w+":null,?)+\}`;
  return new RegExp(`^(?:WZ00[123] .*|42501 .*|\\[(?:${rows})?\\])$`, "u").test(outcome);
}
