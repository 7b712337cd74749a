import type { World } from "./world.ts";

/** Numbers of people and addresses in what a request says: whatever must stand sealed alone. */
export function secretsIn(value: unknown, name = ""): string[] {
  if (typeof value === "string") return isSecret(value, name) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    secretsIn(each, Array.isArray(value) ? name : key),
  );
}

function isSecret(text: string, name: string): boolean {
  return (
    /^(?:1\d{10}|0\d{2,3}-\d{7,8}|\d{17}[\dX].{0,4})$/.test(text) || /address|stay/i.test(name)
  );
}

/** Tables in which one of the texts can be read. */
export async function tablesWith(world: World, texts: readonly string[]): Promise<string[]> {
  const tables = await world.rows<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname !~ '^pg_|^information_schema$' order by 1`,
  );
  const each = tables.map(
    ({ name }) => `select '${name}' as name where exists (
      select from ${name} t, unnest($1::text[]) s where position(s in t::text) > 0)`,
  );
  const found = await world.rows<{ name: string }>(each.join(" union all "), [texts]);
  return found.map(({ name }) => name);
}
