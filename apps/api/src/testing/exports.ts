import { randomUUID } from "node:crypto";
import type { ValidInput } from "./bad-inputs.ts";
import type { ScopeCase } from "./scope-matrix.ts";
import type { World } from "./world.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** Id of a new export that waits, ordered by the member with this login. */
export async function exportOf(world: World, login: string): Promise<string> {
  const id = randomUUID();
  await world.change(
    `insert into registry.export (id, office_id, staff_id, post_id, columns, key_id, filter, order_by, descending)
     select $2, p.office_id, p.staff_id, p.id, '{name}', 0, '', 'name', false from staff.post p where p.id = $1`,
    [await world.post(login), id],
  );
  return id;
}

/** Nothing under way, so that one more may be ordered. */
async function allEnded(world: World): Promise<void> {
  await world.rows(
    "update registry.export set state = 'stopped', ended_at = now() where ended_at is null",
  );
}

async function ordering(officeId: string, more: object = {}) {
  return {
    input: {
      filter: { officeId },
      columns: ["NAME", "ID_NUMBER"],
      idempotencyKey: randomUUID(),
      ...more,
    },
  };
}

const purpose = { purpose: "年度数据核对" };
const answer = "__typename ... on PeopleExport { id inFull state office { code } }";
const foreign = new WeakMap<World, Promise<string>>();

/** A colleague's export, the same for every field: made before anything is counted. */
function foreignExport(world: World): Promise<string> {
  const known = foreign.get(world) ?? exportOf(world, "fuyang.admin");
  foreign.set(world, known);
  return known;
}

const owned = new WeakMap<World, Map<string, Promise<string>>>();

/** An export of the officer's own, the same for one purpose. */
async function ownExport(world: World, what: string): Promise<string> {
  await foreignExport(world);
  const known = owned.get(world) ?? new Map<string, Promise<string>>();
  owned.set(world, known);
  const made = known.get(what) ?? exportOf(world, "fuyang.officer");
  known.set(what, made);
  return await made;
}

const ownOnly = (what: string) => ({
  may: "fuyang.officer",
  mayNot: "county.system",
  inside: async (world: World) => ({ id: await ownExport(world, what) }),
  outside: async (world: World) => ({ id: await foreignExport(world) }),
  unknown: () => ({ id: nobody }),
});

/** Scope cases of exports, for the registry's matrix. */
export const exportCases: Record<string, ScopeCase> = {
  exports: {
    may: "fuyang.officer",
    mayNot: "county.system",
    document: `{ exports(first: 100) { totalCount nodes { id state office { code } file { path } } } }`,
    inside: async (world) => {
      await ownExport(world, "one");
      await ownExport(world, "another");
      return {};
    },
    within: "510522001",
  },
  exportJob: {
    ...ownOnly("exportJob"),
    document: `query ($id: ID!) { exportJob(id: $id) { id state done } }`,
  },
  stopExport: {
    ...ownOnly("stopExport"),
    document: `mutation ($id: ID!) { stopExport(id: $id) { id state } }`,
    answer: { state: "STOPPED" },
  },
  exportPeople: {
    may: "fuyang.officer",
    mayNot: "county.system",
    document: `mutation ($input: ExportPeopleInput!) { exportPeople(input: $input) { ${answer} } }`,
    inside: async (world) => {
      await allEnded(world);
      return await ordering(await world.office("510522001001"));
    },
    outside: async (world) => await ordering(await world.office("510522002001")),
    unknown: async () => await ordering("999999999"),
    answer: { __typename: "PeopleExport", inFull: false, office: { code: "510522001" } },
  },
  exportPeopleInFull: {
    may: "fuyang.admin",
    mayNot: "fuyang.officer",
    document: `mutation ($input: ExportPeopleInFullInput!) {
      exportPeopleInFull(input: $input) { ${answer} } }`,
    inside: async (world) => {
      await allEnded(world);
      return await ordering(await world.office("510522001001"), purpose);
    },
    outside: async (world) => await ordering(await world.office("510522002001"), purpose),
    unknown: async () => await ordering("999999999", purpose),
    answer: { __typename: "PeopleExport", inFull: true },
  },
};

async function everyPart(world: World) {
  await allEnded(world);
  const filter = {
    officeId: await world.office("510522001001"),
    state: "ACTIVE",
    categories: ["HEARING"],
    grades: [1],
    certificateStates: ["SUSPECTED"],
    minAge: 1,
    maxAge: 99,
    channels: ["VISIT"],
    livesAlone: true,
    needsCare: true,
    hasPhone: true,
    hasCarer: true,
    importId: null,
    search: "张",
  };
  return { filter, orderBy: "AGE", descending: true };
}

/** Valid inputs of the export's mutations, for the registry's bad inputs. */
export const exportInputs: Record<string, ValidInput> = {
  exportPeople: {
    as: "fuyang.officer",
    variables: async (world) => await ordering("", await everyPart(world)),
  },
  exportPeopleInFull: {
    as: "fuyang.admin",
    variables: async (world) => await ordering("", { ...(await everyPart(world)), ...purpose }),
  },
  stopExport: {
    as: "fuyang.officer",
    variables: async (world) => ({ id: await exportOf(world, "fuyang.officer") }),
  },
};
