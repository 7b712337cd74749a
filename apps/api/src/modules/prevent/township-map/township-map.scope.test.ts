import { randomUUID } from "node:crypto";
import { scopeMatrix } from "../../../testing/scope-matrix.ts";
import { madeOnce } from "../../../testing/screening.ts";
import { freshMap, mapFile } from "../../../testing/township-maps.ts";
import type { World } from "../../../testing/world.ts";
import { townshipMapModule } from "./township-map.module.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const reads = { may: "county.leader", mayNot: "county.system" };
const manages = { may: "county.admin", mayNot: "county.leader" };
const own = "510522";
const other = "510521";

/** A map of ours and one of the neighbours', made before anything is counted. */
function pair(state?: string) {
  const both = madeOnce(async (world) => ({
    ours: await freshMap(world, own, state),
    theirs: await freshMap(world, other, state),
  }));
  const given = (id: string) => ({ id, input: { id, version: 1 } });
  return {
    inside: async (world: World) => given((await both(world)).ours),
    outside: async (world: World) => given((await both(world)).theirs),
    unknown: () => given(nobody),
  };
}

const file = madeOnce((world) => mapFile(world, "county.admin"));
const bringing = (code?: string) => async (world: World) => ({
  input: {
    officeId: code === undefined ? "999999999" : await world.office(code),
    fileId: await file(world),
    idempotencyKey: randomUUID(),
  },
});
const listed = madeOnce(async (world) => {
  await freshMap(world, own);
  await freshMap(world, other);
});
const inList = (code: string) => async (world: World) => {
  await listed(world);
  return { officeId: await world.office(code) };
};

scopeMatrix(townshipMapModule, {
  townshipMaps: {
    ...reads,
    hidden: "EMPTY",
    document: `query ($officeId: ID) { townshipMaps(first: 9, filter: { officeId: $officeId }) { totalCount nodes { id } } }`,
    inside: inList(own),
    outside: inList(other),
    unknown: () => ({ officeId: "999999999" }),
  },
  townshipMap: {
    ...reads,
    document: `query ($id: ID!) { townshipMap(id: $id) { state matched shapes { unitId polygons } viewerCanManage } }`,
    ...pair(),
  },
  bringTownshipMap: {
    ...manages,
    document: `mutation ($input: BringTownshipMapInput!) { bringTownshipMap(input: $input) { state shapes { unitId } } }`,
    inside: bringing(own),
    outside: bringing(other),
    unknown: bringing(),
    answer: { state: "WAITING", shapes: [] },
  },
  useTownshipMap: {
    ...manages,
    document: `mutation ($input: TownshipMapVersionInput!) { useTownshipMap(input: $input) { state version } }`,
    ...pair(),
    answer: { state: "USED", version: 2 },
  },
  withdrawTownshipMap: {
    ...manages,
    document: `mutation ($input: TownshipMapVersionInput!) { withdrawTownshipMap(input: $input) { state } }`,
    ...pair("used"),
    answer: { state: "WITHDRAWN" },
  },
});
