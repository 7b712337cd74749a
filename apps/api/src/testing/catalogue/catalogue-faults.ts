import type { Client } from "pg";
import * as checks from "./checks.ts";
import * as expectedColumns from "./expected-columns.ts";
import * as expectedFunctions from "./expected-functions.ts";
import * as expectedTables from "./expected.ts";

const expected = { ...expectedTables, ...expectedFunctions, ...expectedColumns };

interface Policy {
  table: string;
  name: string;
  permissive: boolean;
  command: string;
  using: string | null;
  check: string | null;
  roles: string[];
}

const commands = ["SELECT", "INSERT", "UPDATE", "DELETE"] as const;

/** `column = any((select access.offices())::integer[])` or the person's own, perhaps narrowed. */
const scoped =
  /^\(+\w+ = (?:ANY \(\( SELECT access\.offices\(\) AS offices\)::integer\[\]\)|\( SELECT access\.staff\(\) AS staff\))\)/;

function asksForTheActor(table: string, condition: string): boolean {
  if (condition === "false") return true;
  const listed = expected.widerConditions[table];
  if (condition.includes(" OR ")) return listed !== undefined && condition.includes(listed);
  return scoped.test(condition);
}

/**
 * Gate G4: everything in the catalogue that would let a row past the wall, one sentence each.
 *
 * @param client any login that may read pg_catalog
 */
export async function catalogueFaults(client: Client): Promise<string[]> {
  const rows = async <Row>(query: string) => (await client.query(query)).rows as Row[];
  const excess = [...(await rows<{ fault: string }>(checks.viewsPastTheWall))];
  excess.push(...(await rows<{ fault: string }>(checks.excessPrivileges)));
  excess.push(...(await rows<{ fault: string }>(checks.sealedUnderAnyKey)));
  return [
    ...tableFaults(
      await rows(checks.tables),
      new Set((await rows<{ name: string }>(checks.scopeReadyColumns)).map(({ name }) => name)),
    ),
    ...policyFaults(await rows(checks.tables), await rows(checks.policies)),
    ...excess.map(({ fault }) => fault),
    ...definerFaults(await rows(checks.definers)),
    ...columnFaults(await rows(checks.appColumns)),
    ...auditFaults(await rows(checks.unrecordedChanges)),
    ...constraintFaults(await rows(checks.unenforcedConstraints)),
  ];
}

interface Table {
  name: string;
  enabled: boolean;
  forced: boolean;
}

function tableFaults(tables: Table[], ready: ReadonlySet<string>): string[] {
  const listed = Object.keys({
    ...expected.sealedTables,
    ...expected.personalTables,
    ...expected.unrecordedTables,
  });
  const faults = missing("table", listed, new Set(tables.map(({ name }) => name)));
  for (const { name, enabled, forced } of tables) {
    if (name in expected.sealedTables) continue;
    if (!enabled) faults.push(`${name} has row security disabled`);
    if (!forced) faults.push(`${name} does not force row security on its owner`);
    const column = name in expected.personalTables ? "staff_id" : "office_id";
    if (!ready.has(`${name}.${column}`)) {
      faults.push(`${name} has no ${column} that is not null and first in an index`);
    }
  }
  return faults;
}

function policyFaults(tables: Table[], policies: Policy[]): string[] {
  const faults: string[] = [];
  for (const { name } of tables) {
    if (name in expected.sealedTables) continue;
    const own = policies.filter(({ table }) => table === name);
    const open = own.filter(({ roles }) => roles.join() !== "wuzi_access");
    for (const command of commands) {
      const found = open.some((policy) => policy.command === command && policy.permissive);
      const listed = `${name} ${command}` in expected.withoutPolicy;
      if (!found && !listed) faults.push(`${name} has no policy for ${command}`);
      if (found && listed) faults.push(`${name} has a policy for ${command}`);
      const asked = expected.narrowerConditions[`${name} ${command}`];
      const loose = open.filter((policy) => policy.command === command && !asks(policy, asked));
      faults.push(...loose.map((policy) => `${name}: ${policy.name} does not ask ${asked}`));
    }
    for (const policy of open) {
      if (policy.command === "ALL") faults.push(`${name}: ${policy.name} is for all commands`);
      for (const condition of [policy.using, policy.check]) {
        if (condition !== null && !asksForTheActor(name, condition)) {
          faults.push(`${name}: ${policy.name} does not ask for the actor: ${condition}`);
        }
      }
    }
  }
  return faults;
}

/** Whether what it lets in must meet the condition. */
function asks(policy: Policy, condition = ""): boolean {
  return (policy.check ?? policy.using ?? "").includes(condition);
}

interface Definer {
  name: string;
  owner: string;
  config: string[] | null;
  app: boolean;
  worker: boolean;
}

const planning = new Set(["plan_cache_mode=force_generic_plan", "enable_nestloop=off"]);

function definerFaults(definers: Definer[]): string[] {
  const { wuzi_app: app, wuzi_worker: worker } = expected.callable;
  const listed = [...new Set([...app, ...worker, ...expected.internal])];
  const faults = missing("definer function", listed, new Set(definers.map(({ name }) => name)));
  for (const definer of definers) {
    const { name } = definer;
    if (!listed.includes(name)) faults.push(`${name} is a definer function on no list`);
    if (definer.owner !== "wuzi_access") faults.push(`${name} runs as ${definer.owner}`);
    // how it is planned is no matter of the wall
    const settings = definer.config?.filter((set) => !planning.has(set));
    if (settings?.join() !== "search_path=pg_catalog, pg_temp") {
      faults.push(`${name} has no fixed search_path`);
    }
    if (definer.app !== app.includes(name)) faults.push(`wuzi_app and ${name}: wrong grant`);
    if (definer.worker !== worker.includes(name))
      faults.push(`wuzi_worker and ${name}: wrong grant`);
  }
  return faults;
}

function columnFaults(columns: { table: string; name: string; read: boolean; change: boolean }[]) {
  const faults: string[] = [];
  for (const { table, name, read, change } of columns) {
    if (read && expected.unreadable.includes(`${table}.${name}`)) {
      faults.push(`wuzi_app reads ${table}.${name}`);
    }
    if (change !== (expected.changeable[table]?.includes(name) ?? false)) {
      faults.push(`wuzi_app ${change ? "may" : "cannot"} change ${table}.${name}`);
    }
  }
  return faults;
}

function auditFaults(unrecorded: { table: string; command: string }[]): string[] {
  return unrecorded
    .filter(
      ({ table }) => !(table in expected.personalTables) && !(table in expected.unrecordedTables),
    )
    .map(({ table, command }) => `${table}: no audit trigger for ${command}`);
}

function constraintFaults(unenforced: readonly { name: string }[]): string[] {
  const found = unenforced.map(({ name }) => name);
  const listed = Object.keys(expected.unenforcedConstraints);
  return [
    ...missing("unenforced constraint", listed, new Set(found)),
    ...found.filter((name) => !listed.includes(name)).map((name) => `${name} is not enforced`),
  ];
}

function missing(what: string, listed: readonly string[], found: ReadonlySet<string>): string[] {
  return listed.filter((name) => !found.has(name)).map((name) => `${what} ${name} is gone`);
}
