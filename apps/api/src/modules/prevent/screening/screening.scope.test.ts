import { nobody } from "../../../testing/registry-people.ts";
import { scopeMatrix } from "../../../testing/scope-matrix.ts";
import {
  arrivalInput,
  dismissing,
  editing,
  freshArrival,
  freshHousehold,
  freshImport,
  householdInput,
  importInput,
  ledgerFile,
  madeOnce,
  nobodysVisit,
  roundInput,
  stranger,
  voiding,
  visitInput,
  worker,
} from "../../../testing/screening.ts";
import type { World } from "../../../testing/world.ts";
import { screeningModule } from "./screening.module.ts";

const works = { may: worker, mayNot: "county.staff" };
const reads = { may: worker, mayNot: "county.system" };
const theirDoor = madeOnce((world) => freshHousehold(world, stranger));
const ourDoor = madeOnce(async (world) => {
  await theirDoor(world);
  return await freshHousehold(world);
});
const theirArrival = madeOnce((world) => freshArrival(world, stranger));
const arrivals = new Map<string, (world: World) => Promise<string>>();
const ourArrival = (of: string) => {
  const made =
    arrivals.get(of) ??
    madeOnce(async (world) => {
      await theirArrival(world);
      return await freshArrival(world);
    });
  arrivals.set(of, made);
  return made;
};
const theirImport = madeOnce((world) => freshImport(world, stranger));
const ourImport = madeOnce(async (world) => {
  await theirImport(world);
  return await freshImport(world);
});
const ledger = madeOnce(async (world) => await ledgerFile(world));
const ready = madeOnce(async (world) => {
  await Promise.all([ourDoor(world), ourArrival("revealArrivalStay")(world), ourImport(world)]);
});

/** The same input at another office. */
async function elsewhere<T extends { input: { officeId: string } }>(given: T, officeId: string) {
  return { input: { ...given.input, officeId } };
}

scopeMatrix(screeningModule, {
  screeningRounds: {
    document: `query ($filter: ScreeningRoundFilter) { screeningRounds(first: 10, filter: $filter) { totalCount nodes { id doors done isMine } } }`,
    ...reads,
    inside: () => ({ filter: { open: true } }),
  },
  startScreeningRound: {
    document: `mutation ($input: StartScreeningRoundInput!) { startScreeningRound(input: $input) { name isMine isOpen done } }`,
    ...works,
    inside: async (world) => await roundInput(world),
    outside: async (world) => {
      const { input } = await roundInput(world);
      return elsewhere({ input }, (await roundInput(world, stranger)).input.officeId);
    },
    unknown: async (world) => elsewhere(await roundInput(world), "999999999"),
    answer: { isMine: true, isOpen: true, done: 0 },
  },
  households: {
    document: `query ($filter: HouseholdFilter) { households(first: 10, filter: $filter) { nodes { door members { name } lastVisit { outcome } } } }`,
    ...reads,
    inside: async (world) => {
      await ready(world);
      return { filter: { search: "号" } };
    },
  },
  household: {
    document: `query ($id: ID!) { household(id: $id) { id door viewerCanVisit members { name isRegistered } visits { id } } }`,
    ...reads,
    inside: async (world) => ({ id: (await ourDoor(world)).id }),
    outside: async (world) => ({ id: (await theirDoor(world)).id }),
    unknown: () => ({ id: nobody }),
    answer: { viewerCanVisit: true, members: [{ isRegistered: false }, { isRegistered: false }] },
  },
  registerHousehold: {
    document: `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { members { name } } }`,
    ...works,
    inside: async (world) => await householdInput(world),
    outside: async (world) => await householdInput(world, stranger),
    unknown: async (world) => elsewhere(await householdInput(world), "999999999"),
    answer: { members: [{ name: "外来" }] },
  },
  recordHouseholdVisit: {
    document: `mutation ($input: RecordHouseholdVisitInput!) { recordHouseholdVisit(input: $input) { ... on HouseholdVisit { outcome members { outcome } } } }`,
    ...works,
    inside: async (world) => visitInput(await ourDoor(world)),
    outside: async (world) => visitInput(await theirDoor(world)),
    unknown: () => nobodysVisit(),
    answer: { outcome: "SEEN", members: [{ outcome: "SEEN_WELL" }, { outcome: "SEEN_WELL" }] },
  },
  arrivals: {
    document: `query ($filter: ArrivalFilter) { arrivals(first: 10, filter: $filter) { totalCount nodes { id origin sightings { source } } } }`,
    ...reads,
    inside: async (world) => {
      await ready(world);
      return { filter: { state: "OPEN" } };
    },
  },
  arrival: {
    document: `query ($id: ID!) { arrival(id: $id) { id stayMask resident { phoneMask } viewerCanDecide sightings { byName } } }`,
    ...reads,
    inside: async (world) => ({ id: await ourArrival("arrival")(world) }),
    outside: async (world) => ({ id: await theirArrival(world) }),
    unknown: () => ({ id: nobody }),
    answer: { viewerCanDecide: true },
  },
  recordArrival: {
    document: `mutation ($input: RecordArrivalInput!) { recordArrival(input: $input) { ... on Arrival { state sightingCount } } }`,
    ...works,
    inside: async (world) => await arrivalInput(world),
    outside: async (world) => await arrivalInput(world, stranger),
    unknown: async (world) => elsewhere(await arrivalInput(world), "999999999"),
    answer: { state: "OPEN", sightingCount: 1 },
  },
  updateArrival: {
    document: `mutation ($input: UpdateArrivalInput!) { updateArrival(input: $input) { origin version edits { reason changes { field before after } } } }`,
    ...works,
    inside: async (world) => editing(await ourArrival("updateArrival")(world)),
    outside: async (world) => editing(await theirArrival(world)),
    unknown: () => editing(nobody),
    answer: { origin: "湖北省黄冈市", version: 2 },
  },
  dismissArrival: {
    document: `mutation ($input: DismissArrivalInput!) { dismissArrival(input: $input) { state dismissedReason } }`,
    ...works,
    inside: async (world) => dismissing(await ourArrival("dismissArrival")(world)),
    outside: async (world) => dismissing(await theirArrival(world)),
    unknown: () => dismissing(nobody),
    answer: { state: "DISMISSED" },
  },
  voidArrival: {
    document: `mutation ($input: VoidArrivalInput!) { voidArrival(input: $input) { ... on Arrival { state voidReason viewerCanVoid viewerCanEdit } } }`,
    ...works,
    inside: async (world) => voiding(await ourArrival("voidArrival")(world)),
    outside: async (world) => voiding(await theirArrival(world)),
    unknown: () => voiding(nobody),
    answer: {
      state: "VOIDED",
      voidReason: "登记错人，重复计入",
      viewerCanVoid: false,
      viewerCanEdit: false,
    },
  },
  revealArrivalStay: {
    document: `mutation ($id: ID!, $purpose: String!) { revealArrivalStay(id: $id, purpose: $purpose) { stay } }`,
    ...works,
    inside: async (world) => ({
      id: await ourArrival("revealArrivalStay")(world),
      purpose: "上门核实",
    }),
    outside: async (world) => ({ id: await theirArrival(world), purpose: "上门核实" }),
    unknown: () => ({ id: nobody, purpose: "上门核实" }),
    answer: { stay: "3组12号二楼" },
  },
  arrivalImport: {
    document: `query ($id: ID!) { arrivalImport(id: $id) { state errors { cell } } }`,
    ...reads,
    inside: async (world) => ({ id: await ourImport(world) }),
    outside: async (world) => ({ id: await theirImport(world) }),
    unknown: () => ({ id: nobody }),
    answer: { state: "WAITING", errors: [] },
  },
  importArrivals: {
    document: `mutation ($input: ImportArrivalsInput!) { importArrivals(input: $input) { state } }`,
    ...works,
    inside: async (world) => await importInput(world, worker, await ledger(world)),
    outside: async (world) => await importInput(world, stranger, await ledger(world)),
    unknown: async (world) =>
      elsewhere(await importInput(world, worker, await ledger(world)), "999999999"),
    answer: { state: "WAITING" },
  },
});
