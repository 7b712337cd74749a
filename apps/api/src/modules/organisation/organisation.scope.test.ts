import { randomUUID } from "node:crypto";
import { scopeMatrix } from "../../testing/scope-matrix.ts";
import type { World } from "../../testing/world.ts";
import { organisationModule } from "./organisation.module.ts";

const nowhere = "999999999";

/** Variables for a grid of one of two neighbouring streets. */
const grid = (code: string) => async (world: World) => ({
  input: {
    id: await world.office(code),
    name: "望江网格",
    shortName: "望江",
    version: await world.value("select version from organisation.office where code = $1", [code]),
  },
});

const opening = (parentId: string) => ({
  input: {
    parentId,
    kind: "GRID",
    name: "新设网格",
    shortName: "新设",
    openedOn: "2026-01-01",
    idempotencyKey: randomUUID(),
  },
});

const closing = (id: string) => ({
  input: { id, closedOn: "2026-01-31", successorIds: [], version: 1 },
});

scopeMatrix(organisationModule, {
  offices: {
    document: `query ($filter: OfficeFilter) {
      offices(first: 100, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes { id code } } }`,
    may: "fuyang.admin",
    inside: async (world) => ({ filter: { parentId: await world.office("510522001") } }),
    outside: async (world) => ({ filter: { parentId: await world.office("510522002") } }),
    unknown: () => ({ filter: { parentId: nowhere } }),
    hidden: "EMPTY",
    within: "510522001",
  },
  office: {
    document: `query ($id: ID!) { office(id: $id) {
      id name parent { id } path { id } successors { id } childCount viewerCanManage } }`,
    may: "fuyang.admin",
    inside: async (world) => ({ id: await world.office("510522001") }),
    outside: async (world) => ({ id: await world.office("510522002") }),
    unknown: () => ({ id: nowhere }),
    answer: { parent: null, path: [], viewerCanManage: true },
  },
  officeByCode: {
    document: `query ($code: String!) { officeByCode(code: $code) { office { id } current { id } } }`,
    may: "fuyang.admin",
    inside: () => ({ code: "510522001" }),
    outside: () => ({ code: "510522002" }),
    unknown: () => ({ code: "510522999" }),
  },
  openOffice: {
    document: `mutation ($input: OpenOfficeInput!) { openOffice(input: $input) { id code } }`,
    may: "fuyang.admin",
    mayNot: "fuyang.officer",
    inside: async (world) => opening(await world.office("510522001001")),
    outside: async (world) => opening(await world.office("510522002001")),
    unknown: () => opening(nowhere),
  },
  renameOffice: {
    document: `mutation ($input: RenameOfficeInput!) { renameOffice(input: $input) { id name } }`,
    may: "fuyang.admin",
    mayNot: "fuyang.officer",
    inside: grid("510522001001-g1"),
    outside: grid("510522002001-g1"),
    unknown: () => ({ input: { id: nowhere, name: "望江网格", shortName: "望江", version: 1 } }),
  },
  closeOffice: {
    document: `mutation ($input: CloseOfficeInput!) { closeOffice(input: $input) {
      __typename ... on Office { id closedOn } } }`,
    may: "county.admin",
    mayNot: "county.staff",
    inside: async (world) => closing(await world.office("510522002001-g1")),
    outside: async (world) => closing(await world.office("510521190")),
    unknown: () => closing(nowhere),
    answer: { __typename: "Office" },
  },
});
