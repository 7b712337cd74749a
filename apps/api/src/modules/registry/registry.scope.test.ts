import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { freshKey } from "../../testing/database.ts";
import { exportCases } from "../../testing/exports.ts";
import { importScopeCases } from "../../testing/imports.ts";
import { registered, registration } from "../../testing/people.ts";
import { scopeMatrix } from "../../testing/scope-matrix.ts";
import type { World } from "../../testing/world.ts";
import { registryModule } from "./registry.module.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const nowhere = "999999999";

type Pair = { fuyang: string; lingang: string };
const pairs = new WeakMap<World, Map<string, Promise<Pair>>>();

/** Somebody of each street, made before anything is counted, and others for each field. */
function peopleFor(world: World, field: string): Promise<Pair> {
  const known = pairs.get(world) ?? new Map<string, Promise<Pair>>();
  pairs.set(world, known);
  const pair = known.get(field) ?? makePair(world);
  known.set(field, pair);
  return pair;
}

async function makePair(world: World): Promise<Pair> {
  return {
    fuyang: await registered(await world.as("fuyang.officer"), await world.office("510522001001")),
    lingang: await registered(
      await world.as("lingang.officer"),
      await world.office("510522002001"),
    ),
  };
}

const inFuyang = async (world: World, field: string) => (await peopleFor(world, field)).fuyang;
const inLingang = async (world: World, field: string) => (await peopleFor(world, field)).lingang;

/** By fuyang.officer: about somebody of the street, of the neighbouring street, and nobody. */
const keeping = { may: "fuyang.officer", mayNot: "county.system" };

const byId = (field: string) => ({
  ...keeping,
  inside: async (world: World) => ({ id: await inFuyang(world, field) }),
  outside: async (world: World) => ({ id: await inLingang(world, field) }),
  unknown: () => ({ id: nobody }),
});

const close = (id: string) => ({
  input: { id, state: "MOVED_AWAY", closedOn: "2026-01-01", version: 1 },
});

const changing = (id: string) => ({
  input: { id, version: 1, changes: { livesAlone: true }, idempotencyKey: freshKey() },
});

const caring = (personId: string) => ({
  input: {
    personId,
    carer: { role: "BACKUP_CARER", name: "王芳", relation: "NEIGHBOUR" },
    idempotencyKey: freshKey(),
  },
});

const carerOf = async (world: World, personId: string) =>
  await world.value<string>("select id::text from registry.carer where person_id = $1", [personId]);

const changingCarer = (id: string) => ({
  input: { id, version: 1, changes: { role: "GUARDIAN" }, idempotencyKey: freshKey() },
});

const endingCarer = async (world: World, personId: string) => ({
  input: {
    id: await carerOf(world, personId),
    version: 1,
    toDay: await world.value<string>(
      "select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD')",
    ),
  },
});

const merging = (keepId: string, dropId: string) => ({
  input: { keepId, keepVersion: 1, dropId, dropVersion: 1, take: [], idempotencyKey: freshKey() },
});

const merges = new WeakMap<World, Map<string, Promise<string>>>();

/** A merge in one street, made once. */
async function mergeOf(world: World, login: string, street: keyof Pair): Promise<string> {
  const known = merges.get(world) ?? new Map<string, Promise<string>>();
  merges.set(world, known);
  const made =
    known.get(street) ??
    (async () => {
      const pairs = [await peopleFor(world, "unmerge"), await peopleFor(world, "unmerge too")];
      const [keep = "", drop = ""] = pairs.map((pair) => pair[street]);
      const { mergePeople } = await (
        await world.as(login)
      ).ok<{ mergePeople: { id: string } }>(
        "mutation ($input: MergePeopleInput!) { mergePeople(input: $input) { id } }",
        merging(keep, drop),
      );
      return mergePeople.id;
    })();
  known.set(street, made);
  return await made;
}

const livesAlone = { kind: "LIVES_ALONE", value: true };
const bulk = (id: string) => ({ input: { ids: [id], action: livesAlone } });
const bulkDone = (id: string) => ({
  input: { ...bulk(id).input, expectedCount: 1, idempotencyKey: freshKey() },
});

/** A bulk action in one street, done once. */
async function batchOf(world: World, street: keyof Pair): Promise<string> {
  const pair = await peopleFor(world, "undoBulkAction");
  await given(world, `a batch in ${street}`, async () => {
    const client = await world.as(`${street}.officer`);
    await client.ok(
      "mutation ($input: ApplyBulkActionInput!) { applyBulkAction(input: $input) { __typename } }",
      bulkDone(pair[street]),
    );
  });
  return await world.value(
    "select id::text from registry.bulk_action where changes -> 0 ->> 'id' = $1",
    [pair[street]],
  );
}

const prepared = new WeakMap<World, Map<string, Promise<void>>>();

/** What a case needs beforehand, done once, before anything is counted. */
async function given(world: World, what: string, work: () => Promise<void>): Promise<void> {
  const known = prepared.get(world) ?? new Map<string, Promise<void>>();
  prepared.set(world, known);
  const done = known.get(what) ?? work();
  known.set(what, done);
  await done;
}

/** Somebody whose record is closed, past the API. */
const reopening = async (world: World, id: string) => {
  await given(world, `closed ${id}`, () =>
    world.change(
      "update registry.person set state = 'moved_away', closed_on = '2026-01-01', version = 2 where id = $1",
      [id],
    ),
  );
  return { input: { id, reason: "登记错误", version: 2 } };
};

const handOver = async (world: World, id: string) => ({
  input: { id, officeId: await world.office("510522001002"), reason: "搬迁到本社区" },
});

scopeMatrix(registryModule, {
  ...exportCases,
  ...importScopeCases,
  people: {
    ...keeping,
    document: `query ($filter: PersonFilter) { people(first: 100, filter: $filter) {
      totalCount pageInfo { endCursor } nodes { id name office { code } } } }`,
    inside: async (world) => {
      await inFuyang(world, "people");
      await inFuyang(world, "people again");
      return { filter: { officeId: await world.office("510522001") } };
    },
    outside: async (world) => ({ filter: { officeId: await world.office("510522002") } }),
    unknown: () => ({ filter: { officeId: nowhere } }),
    hidden: "EMPTY",
    within: "510522001",
  },
  person: {
    ...byId("person"),
    document: `query ($id: ID!) { person(id: $id) { id name carers { name } viewerCanEdit } }`,
  },
  findPerson: {
    ...keeping,
    document: `mutation ($input: FindPersonInput!) { findPerson(input: $input) { nameMask mine } }`,
    inside: () => ({ input: { number: demoIdNumber("510522", "1999-09-09", "female", 1) } }),
    answer: [],
  },
  registerPerson: {
    ...keeping,
    document: `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) {
      __typename ... on Person { id documentMask } } }`,
    inside: async (world) => registration(await world.office("510522001001")),
    outside: async (world) => registration(await world.office("510522002001")),
    unknown: () => registration(nowhere),
    answer: { __typename: "Person" },
  },
  updatePerson: {
    ...byId("updatePerson"),
    document: `mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) {
      __typename ... on Person { id livesAlone } } }`,
    inside: async (world) => changing(await inFuyang(world, "updatePerson")),
    outside: async (world) => changing(await inLingang(world, "updatePerson")),
    unknown: () => changing(nobody),
    answer: { __typename: "Person", livesAlone: true },
  },
  addCarer: {
    ...byId("addCarer"),
    document: `mutation ($input: AddCarerInput!) { addCarer(input: $input) { id carers { name } } }`,
    inside: async (world) => caring(await inFuyang(world, "addCarer")),
    outside: async (world) => caring(await inLingang(world, "addCarer")),
    unknown: () => caring(nobody),
  },
  updateCarer: {
    ...keeping,
    document: `mutation ($input: UpdateCarerInput!) { updateCarer(input: $input) { id carers { role } } }`,
    inside: async (world) =>
      changingCarer(await carerOf(world, await inFuyang(world, "updateCarer"))),
    outside: async (world) =>
      changingCarer(await carerOf(world, await inLingang(world, "updateCarer"))),
    unknown: () => changingCarer(nobody),
    answer: { carers: [{ role: "GUARDIAN" }] },
  },
  endCarer: {
    ...keeping,
    document: `mutation ($input: EndCarerInput!) { endCarer(input: $input) { id carers { id } } }`,
    inside: async (world) => endingCarer(world, await inFuyang(world, "endCarer")),
    outside: async (world) => endingCarer(world, await inLingang(world, "endCarer")),
    unknown: async (world) => {
      const { input } = await endingCarer(world, await inFuyang(world, "endCarer"));
      return { input: { ...input, id: nobody } };
    },
    answer: { carers: [] },
  },
  reopenPerson: {
    ...byId("reopenPerson"),
    document: `mutation ($input: ReopenPersonInput!) { reopenPerson(input: $input) { id state } }`,
    inside: async (world) => {
      await reopening(world, await inLingang(world, "reopenPerson"));
      return await reopening(world, await inFuyang(world, "reopenPerson"));
    },
    outside: async (world) => await reopening(world, await inLingang(world, "reopenPerson")),
    unknown: () => ({ input: { id: nobody, reason: "登记错误", version: 2 } }),
    answer: { state: "ACTIVE" },
  },
  personTransfers: {
    ...keeping,
    document: `query ($filter: PersonTransferFilter) { personTransfers(first: 50, filter: $filter) {
      totalCount nodes { id nameMask office { code } } } }`,
    inside: async (world) => {
      await given(world, "a hand-over", async () => {
        const client = await world.as("fuyang.officer");
        const document = `mutation ($input: TransferPersonInput!) { transferPerson(input: $input) }`;
        const id = await registered(client, await world.office("510522001001"));
        await client.ok(document, await handOver(world, id));
      });
      return {};
    },
    outside: async (world) => ({ filter: { officeId: await world.office("510522002") } }),
    unknown: () => ({ filter: { officeId: nowhere } }),
    hidden: "EMPTY",
    within: "510522001",
  },
  personTimeline: {
    ...byId("personTimeline"),
    document: `query ($id: ID!) { personTimeline(id: $id, first: 50) { totalCount nodes { id kind fields } } }`,
    hidden: "EMPTY",
    answer: { totalCount: 1, nodes: [{ kind: "registered" }] },
  },
  mergePeople: {
    ...keeping,
    document: `mutation ($input: MergePeopleInput!) { mergePeople(input: $input) { id kept { id } } }`,
    inside: async (world) =>
      merging(await inFuyang(world, "mergePeople"), await inFuyang(world, "mergePeople too")),
    outside: async (world) =>
      merging(await inFuyang(world, "mergePeople"), await inLingang(world, "mergePeople")),
    unknown: async (world) => merging(await inFuyang(world, "mergePeople"), nobody),
  },
  unmergePeople: {
    ...keeping,
    document: `mutation ($id: ID!) { unmergePeople(id: $id) { __typename } }`,
    inside: async (world) => {
      await mergeOf(world, "lingang.officer", "lingang");
      return { id: await mergeOf(world, "fuyang.officer", "fuyang") };
    },
    outside: async (world) => ({ id: await mergeOf(world, "lingang.officer", "lingang") }),
    unknown: () => ({ id: nobody }),
    answer: { __typename: "PersonMerge" },
  },
  possibleDuplicates: {
    ...keeping,
    document: `query ($filter: PossibleDuplicateFilter) { possibleDuplicates(first: 50, filter: $filter) {
      totalCount nodes { score first { id } } } }`,
    inside: async (world) => ({
      filter: { personId: await inFuyang(world, "possibleDuplicates") },
    }),
    outside: async (world) => ({
      filter: { personId: await inLingang(world, "possibleDuplicates") },
    }),
    unknown: () => ({ filter: { personId: nobody } }),
    hidden: "EMPTY",
  },
  markNotDuplicate: {
    ...keeping,
    document: `mutation ($input: NotDuplicateInput!) { markNotDuplicate(input: $input) }`,
    inside: async (world) => ({
      input: {
        firstId: await inFuyang(world, "markNotDuplicate"),
        secondId: await inFuyang(world, "markNotDuplicate too"),
      },
    }),
    outside: async (world) => ({
      input: {
        firstId: await inFuyang(world, "markNotDuplicate"),
        secondId: await inLingang(world, "markNotDuplicate"),
      },
    }),
    unknown: async (world) => ({
      input: { firstId: await inFuyang(world, "markNotDuplicate"), secondId: nobody },
    }),
  },
  previewBulkAction: {
    ...keeping,
    document: `query ($input: PreviewBulkActionInput!) { previewBulkAction(input: $input) {
      selected changes skipped { reason count people { id } } } }`,
    inside: async (world) => bulk(await inFuyang(world, "previewBulkAction")),
    outside: async (world) => bulk(await inLingang(world, "previewBulkAction")),
    unknown: () => bulk(nobody),
    hidden: "EMPTY",
    answer: { selected: 1, changes: 1, skipped: [] },
  },
  applyBulkAction: {
    ...keeping,
    document: `mutation ($input: ApplyBulkActionInput!) { applyBulkAction(input: $input) {
      __typename ... on BulkAction { changed } ... on BulkCountDiffers { actual } } }`,
    inside: async (world) => bulkDone(await inFuyang(world, "applyBulkAction")),
    outside: async (world) => bulkDone(await inLingang(world, "applyBulkAction")),
    unknown: () => bulkDone(nobody),
    hidden: "EMPTY",
    answer: { __typename: "BulkAction", changed: 1 },
  },
  undoBulkAction: {
    ...keeping,
    document: `mutation ($id: ID!) { undoBulkAction(id: $id) { restored kept } }`,
    inside: async (world) => {
      await batchOf(world, "lingang");
      return { id: await batchOf(world, "fuyang") };
    },
    outside: async (world) => ({ id: await batchOf(world, "lingang") }),
    unknown: () => ({ id: nobody }),
    answer: { restored: 1, kept: 0 },
  },
  bulkActions: {
    ...keeping,
    document: `{ bulkActions(first: 50) { totalCount nodes { id kind changed } } }`,
    inside: () => ({}),
    answer: {},
  },
  closePerson: {
    ...byId("closePerson"),
    document: `mutation ($input: ClosePersonInput!) { closePerson(input: $input) { id state } }`,
    inside: async (world) => close(await inFuyang(world, "closePerson")),
    outside: async (world) => close(await inLingang(world, "closePerson")),
    unknown: () => close(nobody),
    answer: { state: "MOVED_AWAY" },
  },
  transferPerson: {
    ...byId("transferPerson"),
    document: `mutation ($input: TransferPersonInput!) { transferPerson(input: $input) }`,
    inside: async (world) => await handOver(world, await inFuyang(world, "transferPerson")),
    outside: async (world) => await handOver(world, await inLingang(world, "transferPerson")),
    unknown: async (world) => await handOver(world, nobody),
  },
  revealPerson: {
    ...byId("revealPerson"),
    document: `mutation ($id: ID!) { revealPerson(id: $id, purpose: "核对证件") { documentNumber phones } }`,
  },
});
