import { randomUUID } from "node:crypto";
import {
  demoIncident,
  freshDay,
  freshIncident,
  futureVersion,
  opening,
  usualSettings,
} from "../../testing/protocols.ts";
import { scopeMatrix } from "../../testing/scope-matrix.ts";
import type { World } from "../../testing/world.ts";
import { responseModule } from "./response.module.ts";

const may = "county.admin";
const mayNot = "county.staff";
const nobody = "00000000-0000-7000-8000-000000000000";

const renaming = async (world: World, id: string) => ({
  input: {
    id,
    name: "疫情防控",
    version:
      (
        await world.rows<{ version: number }>(
          "select version from response.incident where id = $1",
          [id],
        )
      )[0]?.version ?? 1,
  },
});
const ending = (id: string) => ({ input: { id, endedOn: "2026-06-30", version: 1 } });
const setting = (incidentId: string) => ({
  input: {
    incidentId,
    fromDay: freshDay(),
    level: "SECOND",
    settings: usualSettings,
    idempotencyKey: randomUUID(),
  },
});
const withdrawing = (id: string) => ({ input: { id, version: 1 } });
/** What is made for a field once in a world, before anything is counted. */
function made(make: (world: World) => Promise<string>): (world: World) => Promise<string> {
  const known = new WeakMap<World, Promise<string>>();
  return (world) => {
    const id = known.get(world) ?? make(world);
    known.set(world, id);
    return id;
  };
}
const besides = made((world) => freshIncident(world, may));
const theirs = made(async (world) => await futureVersion(world, await neighbour(world)));
const ours = made(async (world) => {
  await theirs(world);
  return await futureVersion(world, await demoIncident(world));
});
const neighbour = async (world: World) => await demoIncident(world, "510521");

scopeMatrix(responseModule, {
  incidents: {
    document: `{ incidents(first: 10) { totalCount nodes { id kind protocol { settings { isolationDays feverThreshold reportDue } } } } }`,
    may: "g510522001001-1",
    mayNot: "county.system",
    inside: () => ({}),
    answer: {
      totalCount: 1,
      nodes: [
        {
          kind: "EPIDEMIC",
          protocol: { settings: { isolationDays: 14, feverThreshold: 37.3, reportDue: "17:00" } },
        },
      ],
    },
  },
  incident: {
    document: `query ($id: ID!) { incident(id: $id) { id office { id } protocols { fromDay inForce viewerCanWithdraw } viewerCanManage } }`,
    may: "fuyang.officer",
    mayNot: "county.system",
    inside: async (world) => ({ id: await demoIncident(world) }),
    outside: async (world) => ({ id: await neighbour(world) }),
    unknown: () => ({ id: nobody }),
    answer: {
      viewerCanManage: false,
      protocols: [{ fromDay: "2020-01-24", inForce: true, viewerCanWithdraw: false }],
    },
  },
  openIncident: {
    document: `mutation ($input: OpenIncidentInput!) { openIncident(input: $input) { ... on Incident { protocol { level } } } }`,
    may,
    mayNot,
    inside: () => opening(),
    answer: { protocol: { level: "THIRD" } },
  },
  renameIncident: {
    document: `mutation ($input: RenameIncidentInput!) { renameIncident(input: $input) { name } }`,
    may,
    mayNot,
    inside: async (world) => await renaming(world, await demoIncident(world)),
    outside: async (world) => await renaming(world, await neighbour(world)),
    unknown: async (world) => await renaming(world, nobody),
  },
  endIncident: {
    document: `mutation ($input: EndIncidentInput!) { endIncident(input: $input) { endedOn } }`,
    may,
    mayNot,
    inside: async (world) => ending(await besides(world)),
    outside: async (world) => ending(await neighbour(world)),
    unknown: () => ending(nobody),
    answer: { endedOn: "2026-06-30" },
  },
  setProtocol: {
    document: `mutation ($input: SetProtocolInput!) { setProtocol(input: $input) { ... on Protocol { level inForce } } }`,
    may,
    mayNot,
    inside: async (world) => setting(await demoIncident(world)),
    outside: async (world) => setting(await neighbour(world)),
    unknown: () => setting(nobody),
    answer: { level: "SECOND", inForce: false },
  },
  withdrawProtocol: {
    document: `mutation ($input: WithdrawProtocolInput!) { withdrawProtocol(input: $input) { __typename } }`,
    may,
    mayNot,
    inside: async (world) => withdrawing(await ours(world)),
    outside: async (world) => withdrawing(await theirs(world)),
    unknown: () => withdrawing(nobody),
    answer: { __typename: "Protocol" },
  },
});
