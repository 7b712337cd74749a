import { randomUUID } from "node:crypto";
import { usualProtocol, usualTimes } from "@wuzi/domain/response/protocol-parameter";
import type { World } from "./world.ts";

/** Parameters as a client sends them. */
export const usualSettings = {
  ...usualProtocol,
  ...usualTimes,
  sourceDocument: "县指挥部〔2026〕1号",
  note: "试行",
};

/** A valid request to open an incident of a kind that the demo county has none of. */
export const opening = (changes: object = {}) => ({
  input: {
    kind: "FLOOD",
    name: "长江洪水",
    startedOn: "2026-06-01",
    level: "THIRD",
    settings: usualSettings,
    idempotencyKey: randomUUID(),
    ...changes,
  },
});

/** The id of the demo incident of the county with this code. */
export async function demoIncident(world: World, county = "510522"): Promise<string> {
  return await world.value(
    `select i.id::text from response.incident i join organisation.office o on o.id = i.office_id
      where o.code = $1 and i.kind = 'epidemic'`,
    [county],
  );
}

/** A request to open an incident of another kind each time; what is open of that kind is ended. */
const kinds = ["FLOOD", "HEATWAVE", "EARTHQUAKE", "OTHER"];
let turn = 0;
export async function freshOpening(world: World): Promise<ReturnType<typeof opening>> {
  turn += 1;
  const kind = kinds[turn % kinds.length] ?? "";
  await world.change(
    "update response.incident set ended_on = current_date where kind = $1 and ended_on is null",
    [kind.toLowerCase()],
  );
  return opening({ kind });
}

/** An open incident of one's own, beside the epidemic. */
export async function freshIncident(world: World, as: string): Promise<string> {
  const client = await world.as(as);
  const { openIncident } = await client.ok<{ openIncident: { id: string } }>(
    `mutation ($input: OpenIncidentInput!) { openIncident(input: $input) { ... on Incident { id } } }`,
    await freshOpening(world),
  );
  return openIncident.id;
}

/** A day in the future, never the same twice, so that versions do not meet. */
let later = 1;
export function freshDay(): string {
  later += 1;
  return new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
}

/** A version of an incident's protocol that has not begun: its first, for another day. */
export async function futureVersion(world: World, incident: string): Promise<string> {
  const day = freshDay();
  await world.change(
    `insert into response.protocol select (jsonb_populate_record(p,
       jsonb_build_object('id', uuidv7(), 'from_day', $2::date))).*
       from response.protocol p where p.incident_id = $1 order by from_day limit 1`,
    [incident, day],
  );
  return await world.value(
    "select id::text from response.protocol where incident_id = $1 and from_day = $2",
    [incident, day],
  );
}
