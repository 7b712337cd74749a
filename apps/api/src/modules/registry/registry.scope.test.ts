import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { exportCases } from "../../testing/exports.ts";
import { importScopeCases } from "../../testing/imports.ts";
import { registered, registration } from "../../testing/people.ts";
import {
  batchOf,
  bulk,
  bulkDone,
  byId,
  carerOf,
  caring,
  changing,
  changingCarer,
  close,
  endingCarer,
  given,
  handOver,
  inFuyang,
  inLingang,
  keeping,
  mergeOf,
  merging,
  nobody,
  nowhere,
  reopening,
} from "../../testing/registry-people.ts";
import { scopeMatrix } from "../../testing/scope-matrix.ts";
import { registryModule } from "./registry.module.ts";

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
  transferTargets: {
    ...keeping,
    document: `query ($search: String!) { transferTargets(search: $search) { name path } }`,
    inside: () => ({ search: "百花亭社区" }),
    answer: [{ name: "百花亭社区残疾人协会", path: ["符阳街道"] }, {}, {}, {}],
    outside: () => ({ search: "510521" }),
    unknown: () => ({ search: "没有这个机构" }),
    hidden: "EMPTY",
  },
  revealPerson: {
    ...byId("revealPerson"),
    document: `mutation ($id: ID!) { revealPerson(id: $id, purpose: "核对证件") { documentNumber phones } }`,
  },
});
