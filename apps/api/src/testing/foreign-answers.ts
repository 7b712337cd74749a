import { getNamedType, type GraphQLField } from "graphql";
import type { TestClient } from "./client.ts";
import { foreignIds } from "./hidden-changes.ts";
import { documentOf, leavesOf, spoilt } from "./spoilt-inputs.ts";
import type { World } from "./world.ts";

/** Where work goes on that a sender must not notice: the next county, or the next street. */
export const hidden = { county: "510521", street: "510522002" };

interface Tried {
  readonly field: GraphQLField<unknown, unknown>;
  readonly client: TestClient;
  /** What lies out of the sender's sight. */
  readonly code: string;
  /** Right in every part, by the place at which an id is another's. */
  readonly requests: readonly (readonly [path: string[], variables: Record<string, unknown>])[];
}

/** Every place of a mutation's input at which an id stands. */
export function idsOf(field: GraphQLField<unknown, unknown>): string[][] {
  return leavesOf(field).flatMap(({ path, type }) =>
    getNamedType(type).name === "ID" ? [path] : [],
  );
}

const nobodys = ["999999999", "00000000-0000-7000-8000-000000000000"];

/** Somebody there, a post, a view, a response: what has ids of its own in both worlds. */
async function staffOf(world: World, code: string): Promise<string[]> {
  const rows = await world.rows<{ id: string }>(
    ["staff.member", "staff.post", "staff.saved_view", "response.incident", "response.protocol"]
      .map(
        (
          table,
        ) => `(select t.id::text from ${table} t join organisation.office o on o.id = t.office_id
          where o.code like $1 order by t.id desc limit 1)`,
      )
      .join(" union all "),
    [`${code}%`],
  );
  return rows.map(({ id }) => id);
}

/** Places at which an id of others is answered otherwise than one of nothing. */
export async function foreignAnswers(
  world: World,
  { field, client, code, requests }: Tried,
): Promise<string[]> {
  const theirs = [await world.office(code), ...foreignIds(code), ...(await staffOf(world, code))];
  const found: string[] = [];
  for (const [path, variables] of requests) {
    const told = async (id: string) => {
      const body = { query: documentOf(field), variables: spoilt(variables, path, id) };
      const response = await client.raw(JSON.stringify(body));
      const requestId = response.headers.get("x-request-id") ?? "";
      return (await response.text()).replaceAll(requestId, "request");
    };
    const [number, uuid, ...answers] = await Promise.all([...nobodys, ...theirs].map(told));
    for (const [at, id] of theirs.entries()) {
      const expected = /^\d+$/.test(id) ? number : uuid;
      if (answers[at] === expected) continue;
      found.push(`${path.join(".")} = ${id}: ${answers[at]} instead of ${expected}`);
    }
  }
  return found;
}
