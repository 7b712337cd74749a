import { randomUUID } from "node:crypto";
import { contractOf, groupOf, memberOf } from "../../../testing/responsibility.ts";
import { scopeMatrix } from "../../../testing/scope-matrix.ts";
import type { World } from "../../../testing/world.ts";
import { responsibilityModule } from "./responsibility.module.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const elsewhere = "510521";

/** Everybody with a post may read; the administrator of the machine may not. */
const reading = { may: "fuyang.officer", mayNot: "county.system" };
/** A street's officer manages the street and below, not the next street. */
const managing = { may: "fuyang.officer", mayNot: "county.leader" };
const here = "510522001001";
const next = "510522002001";

const made = new WeakMap<World, Map<string, Promise<string>>>();

/** The same thing for one purpose, made before anything is counted. */
function known(world: World, purpose: string, make: () => Promise<string>): Promise<string> {
  const things = made.get(world) ?? new Map<string, Promise<string>>();
  made.set(world, things);
  const thing = things.get(purpose) ?? make();
  things.set(purpose, thing);
  return thing;
}

/** A grid of its own for each purpose, so that constraints stay out of the way. */
async function grid(world: World, village: string, n: number): Promise<string> {
  return await world.office(`${village}-g${n}`);
}
const contractIn = (world: World, village: string, n: number) =>
  known(world, `contract ${village} ${n}`, async () =>
    contractOf(world, await grid(world, village, n), "lead"),
  );
const groupIn = (world: World, code: string) =>
  known(world, `group ${code}`, async () => groupOf(world, await world.office(code)));
/** What lies outside is made before anything is counted. */
async function withOutside<T>(inside: Promise<T>, ...outside: Promise<string>[]): Promise<T> {
  for (const one of outside) await one;
  return await inside;
}
const memberIn = (world: World, code: string) =>
  known(world, `member ${code}`, async () => memberOf(world, await groupIn(world, code), "member"));

const cadre = { name: "钱平", title: "县民政局" };
const setting = (officeId: string) => ({
  input: { officeId, name: "领导小组", fromDay: "2020-01-26", idempotencyKey: randomUUID() },
});
const adding = (groupId: string) => ({
  input: {
    groupId,
    role: "HEAD",
    ...cadre,
    fromDay: "2020-01-26",
    idempotencyKey: randomUUID(),
  },
});
const starting = (officeId: string) => ({
  input: { officeId, role: "LEAD", ...cadre, fromDay: "2020-01-26", idempotencyKey: randomUUID() },
});
const ending = (id: string) => ({ input: { id, toDay: "2020-02-14", version: 1 } });
const handing = (id: string) => ({
  input: { id, fromDay: "2020-02-15", ...cadre, version: 1, idempotencyKey: randomUUID() },
});
const asking = (officeId: string) => ({ officeId, onDay: "2020-02-29" });

scopeMatrix(responsibilityModule, {
  leadingGroup: {
    ...reading,
    document: "query ($id: ID!) { leadingGroup(id: $id) { name members { name } } }",
    inside: async (world) => ({
      id: await withOutside(groupIn(world, `${here}-g1`), groupIn(world, `${elsewhere}190`)),
    }),
    outside: async (world) => ({ id: await groupIn(world, `${elsewhere}190`) }),
    unknown: () => ({ id: nobody }),
  },
  setUpGroup: {
    ...managing,
    document: `mutation ($input: SetUpGroupInput!) { setUpGroup(input: $input) {
      __typename ... on LeadingGroup { name viewerCanManage } } }`,
    inside: async (world) => setting(await world.office(`${here}-g2`)),
    outside: async (world) => setting(await world.office(`${next}-g2`)),
    unknown: () => setting("999999999"),
    answer: { __typename: "LeadingGroup", viewerCanManage: true },
  },
  addGroupMember: {
    ...managing,
    document: `mutation ($input: AddGroupMemberInput!) { addGroupMember(input: $input) {
      __typename ... on LeadingGroup { members { name role current } } } }`,
    inside: async (world) =>
      adding(await withOutside(groupIn(world, `${here}-g1`), groupIn(world, `${next}-g1`))),
    outside: async (world) => adding(await groupIn(world, `${next}-g1`)),
    unknown: () => adding(nobody),
    answer: { __typename: "LeadingGroup" },
  },
  endGroupMember: {
    ...managing,
    document: `mutation ($input: EndGroupMemberInput!) { endGroupMember(input: $input) {
      members { toDay } } }`,
    inside: async (world) =>
      ending(await withOutside(memberIn(world, `${here}-g3`), memberIn(world, `${next}-g3`))),
    outside: async (world) => ending(await memberIn(world, `${next}-g3`)),
    unknown: () => ending(nobody),
    answer: { members: [{ toDay: "2020-02-14" }] },
  },
  areaContracts: {
    ...reading,
    document: `{ areaContracts(first: 100) { totalCount nodes { name office { code } } } }`,
    inside: async (world) => {
      await contractIn(world, here, 1);
      await contractIn(world, next, 1);
      await known(world, "elsewhere", async () =>
        contractOf(world, await world.office(elsewhere), "lead"),
      );
      return {};
    },
    within: "510522",
  },
  startContract: {
    ...managing,
    document: `mutation ($input: StartContractInput!) { startContract(input: $input) {
      __typename ... on AreaContract { name role current office { code } } } }`,
    inside: async (world) => starting(await grid(world, "510522001002", 1)),
    outside: async (world) => starting(await grid(world, next, 2)),
    unknown: () => starting("999999999"),
    answer: { __typename: "AreaContract", role: "LEAD", current: true },
  },
  endContract: {
    ...managing,
    document: `mutation ($input: EndContractInput!) { endContract(input: $input) { toDay current } }`,
    inside: async (world) => ending(await contractIn(world, "510522001002", 2)),
    outside: async (world) => ending(await contractIn(world, next, 1)),
    unknown: () => ending(nobody),
    answer: { toDay: "2020-02-14", current: false },
  },
  transferContract: {
    ...managing,
    document: `mutation ($input: TransferContractInput!) { transferContract(input: $input) {
      __typename ... on AreaContract { name fromDay } } }`,
    inside: async (world) => handing(await contractIn(world, "510522001002", 3)),
    outside: async (world) => handing(await contractIn(world, next, 1)),
    unknown: () => handing(nobody),
    answer: { __typename: "AreaContract", name: "钱平", fromDay: "2020-02-15" },
  },
  responsibleFor: {
    ...reading,
    document: `query ($officeId: ID!, $onDay: Day!) { responsibleFor(officeId: $officeId, onDay: $onDay) {
      __typename ... on Responsible { basis person { name } through { code } deputies { name } }
      ... on ResponsibilityGap { reason } } }`,
    inside: async (world) => asking(await world.office(next)),
    outside: async (world) => asking(await world.office(elsewhere)),
    unknown: () => asking("999999999"),
  },
  responsibilityChart: {
    ...reading,
    document: `query ($officeId: ID!, $onDay: Day!) { responsibilityChart(officeId: $officeId, onDay: $onDay) {
      onDay areasWithoutLead own { lead { name } } groups { name members { name } }
      areas { office { code } lead { name } deputies { name } } } }`,
    inside: async (world) => asking(await world.office("510522")),
    outside: async (world) => asking(await world.office(elsewhere)),
    unknown: () => asking("999999999"),
    answer: { onDay: "2020-02-29" },
  },
});
