import { randomUUID } from "node:crypto";
import { clientOf, keyOf } from "../../testing/clients.ts";
import { scopeMatrix } from "../../testing/scope-matrix.ts";
import type { World } from "../../testing/world.ts";
import { integrationModule } from "./integration.module.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const here = "510522001";
const elsewhere = "510521";

/** By county.admin: about a client of the county, of the neighbouring county, and of nobody. */
const managing = { may: "county.admin", mayNot: "fuyang.admin" };

const made = new WeakMap<World, Map<string, Promise<string>>>();

/** The same client of an office for one purpose, made before anything is counted. */
function known(world: World, code: string, purpose = "shared"): Promise<string> {
  const clients = made.get(world) ?? new Map<string, Promise<string>>();
  made.set(world, clients);
  const key = `${code} ${purpose}`;
  const client = clients.get(key) ?? clientOf(world, code);
  clients.set(key, client);
  return client;
}

async function inside(world: World, purpose: string): Promise<string> {
  await known(world, elsewhere);
  return await known(world, here, purpose);
}

const creating = (officeId: string) => ({
  input: {
    officeId,
    name: "民政救助平台",
    purpose: "核对救助对象",
    contact: "李工 0830-5260000",
    scopes: ["OFFICE_READ", "PERSON_READ"],
    idempotencyKey: randomUUID(),
  },
});
const issuing = (clientId: string) => ({
  input: { clientId, days: 90, overlapDays: 0, idempotencyKey: randomUUID() },
});
const closing = (id: string) => ({ input: { id, version: 1 } });

scopeMatrix(integrationModule, {
  integrationClients: {
    ...managing,
    document: `{ integrationClients(first: 100) {
      totalCount nodes { id name keys { hint state } office { code } } } }`,
    inside: async (world) => {
      await inside(world, "one");
      await inside(world, "two");
      return {};
    },
    within: "510522",
  },
  integrationClient: {
    ...managing,
    document: `query ($id: ID!) { integrationClient(id: $id) { id name keys { hint } } }`,
    inside: async (world) => ({ id: await inside(world, "one") }),
    outside: async (world) => ({ id: await known(world, elsewhere) }),
    unknown: () => ({ id: nobody }),
  },
  createIntegrationClient: {
    ...managing,
    document: `mutation ($input: CreateIntegrationClientInput!) { createIntegrationClient(input: $input) {
      __typename ... on IntegrationClient { id scopes office { code } } } }`,
    inside: async (world) => creating(await world.office(here)),
    outside: async (world) => creating(await world.office(elsewhere)),
    unknown: () => creating("999999999"),
    answer: { __typename: "IntegrationClient", scopes: ["OFFICE_READ", "PERSON_READ"] },
  },
  issueClientKey: {
    ...managing,
    document: `mutation ($input: IssueClientKeyInput!) { issueClientKey(input: $input) {
      __typename ... on ClientKeyIssued { key client { id } } } }`,
    inside: async (world) => issuing(await inside(world, "issue")),
    outside: async (world) => issuing(await known(world, elsewhere)),
    unknown: () => issuing(nobody),
    answer: { __typename: "ClientKeyIssued" },
  },
  revokeClientKey: {
    ...managing,
    document: "mutation ($id: ID!) { revokeClientKey(id: $id) { id keys { state } } }",
    inside: async (world) => ({ id: await keyOf(world, await inside(world, "revoke")) }),
    outside: async (world) => ({ id: await keyOf(world, await known(world, elsewhere)) }),
    unknown: () => ({ id: nobody }),
    answer: { keys: [{ state: "REVOKED" }] },
  },
  closeIntegrationClient: {
    ...managing,
    document: `mutation ($input: CloseIntegrationClientInput!) {
      closeIntegrationClient(input: $input) { id state } }`,
    inside: async (world) => closing(await inside(world, "close")),
    outside: async (world) => closing(await known(world, elsewhere)),
    unknown: () => closing(nobody),
    answer: { state: "CLOSED" },
  },
});
