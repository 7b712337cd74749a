import {
  checking,
  colleague,
  findingOn,
  finishing,
  fixing,
  freshLine,
  freshRectification,
  freshSwap,
  freshTemplate,
  rechecking,
  rosterInput,
  templateInput,
} from "../../../testing/inspections.ts";
import { nobody } from "../../../testing/registry-people.ts";
import { scopeMatrix } from "../../../testing/scope-matrix.ts";
import { madeOnce, stranger, worker } from "../../../testing/screening.ts";
import type { World } from "../../../testing/world.ts";
import { inspectionModule } from "./inspection.module.ts";

const works = { may: worker, mayNot: "county.staff" };
const reads = { may: worker, mayNot: "county.system" };

/** Something of ours and the same of theirs, both made before anything is counted. */
function pair(make: (world: World, login: string) => Promise<string>) {
  const both = madeOnce(async (world) => [await make(world, worker), await make(world, stranger)]);
  return {
    ours: async (world: World) => (await both(world))[0] ?? "",
    theirs: async (world: World) => (await both(world))[1] ?? "",
  };
}

const template = pair(freshTemplate);
const line = pair((world, login) => freshLine(world, { login }));
const arrived = pair((world, login) => freshLine(world, { login, state: "checked_in" }));
const begun = pair((world, login) => freshLine(world, { login, state: "checked_in" }));
const seen = pair((world, login) => freshLine(world, { login }));
const ahead = pair((world, login) => freshLine(world, { login, offset: 1 }));
const other = pair((world, login) =>
  freshLine(world, { login, leader: colleague[login] ?? "", offset: 2 }),
);
const swap = pair(freshSwap);
const open = pair((world, login) => freshRectification(world, { login }));
const fixed = pair((world, login) => freshRectification(world, { login, state: "fixed" }));
const shown = pair((world, login) => freshRectification(world, { login }));

const byId = (of: ReturnType<typeof pair>) => ({
  inside: async (world: World) => ({ id: await of.ours(world) }),
  outside: async (world: World) => ({ id: await of.theirs(world) }),
  unknown: () => ({ id: nobody }),
});
const about = (of: ReturnType<typeof pair>, given: (id: string) => Record<string, unknown>) => ({
  inside: async (world: World) => given(await of.ours(world)),
  outside: async (world: World) => given(await of.theirs(world)),
  unknown: () => given(nobody),
});
const asking = (lineId: string, otherLineId: string) => ({
  input: { lineId, otherLineId, reason: "当天要开会" },
});

scopeMatrix(inspectionModule, {
  inspectionTemplates: {
    document: `{ inspectionTemplates(first: 10) { totalCount nodes { name items office { code } } } }`,
    ...reads,
    inside: () => ({}),
  },
  inspectionRoster: {
    document: `query ($filter: RosterFilter) { inspectionRoster(first: 10, filter: $filter) { totalCount nodes { onDay leaderName isMissed swap { otherLine { onDay } } } } }`,
    ...reads,
    inside: () => ({ filter: { mine: true } }),
  },
  rosterLine: {
    document: `query ($id: ID!) { rosterLine(id: $id) { state items isMine viewerCanInspect findings { id } } }`,
    ...reads,
    ...byId(seen),
    answer: { state: "PLANNED", isMine: true, viewerCanInspect: true },
  },
  saveInspectionTemplate: {
    document: `mutation ($input: SaveInspectionTemplateInput!) { saveInspectionTemplate(input: $input) { items } }`,
    ...works,
    inside: () => templateInput(),
  },
  generateInspectionRoster: {
    document: `mutation ($input: GenerateRosterInput!) { generateInspectionRoster(input: $input) { name } }`,
    ...works,
    inside: async (world) => await rosterInput(world, { templateId: await template.ours(world) }),
    outside: async (world) =>
      await rosterInput(world, { templateId: await template.theirs(world) }),
    unknown: async (world) => await rosterInput(world, { templateId: nobody }),
  },
  askRosterSwap: {
    document: `mutation ($input: AskRosterSwapInput!) { askRosterSwap(input: $input) { swap { state viewerIsAsked } } }`,
    ...works,
    inside: async (world) => asking(await ahead.ours(world), await other.ours(world)),
    outside: async (world) => asking(await ahead.theirs(world), await other.ours(world)),
    unknown: async (world) => asking(nobody, await other.ours(world)),
    answer: { swap: { state: "ASKED", viewerIsAsked: false } },
  },
  myRosterSwaps: {
    document: `{ myRosterSwaps { state line { onDay } otherLine { onDay leaderName } askedByName askedOfName reason viewerAsks viewerIsAsked } }`,
    ...reads,
    inside: async (world) => {
      await swap.ours(world);
      return {};
    },
  },
  answerRosterSwap: {
    document: `mutation ($input: AnswerRosterSwapInput!) { answerRosterSwap(input: $input) { leaderName swap { id } } }`,
    may: colleague[worker] ?? "",
    mayNot: "county.staff",
    ...about(swap, (id) => ({ input: { id, accept: true } })),
    answer: { swap: null },
  },
  checkInInspection: {
    document: `mutation ($input: CheckInInput!) { checkInInspection(input: $input) { ... on RosterLine { state } } }`,
    ...works,
    ...about(line, checking),
    answer: { state: "CHECKED_IN" },
  },
  finishInspection: {
    document: `mutation ($input: FinishInspectionInput!) { finishInspection(input: $input) { state note } }`,
    ...works,
    ...about(arrived, (id) => finishing(id)),
    answer: { state: "FINISHED" },
  },
  rectifications: {
    document: `query ($filter: RectificationFilter) { rectifications(first: 10, filter: $filter) { nodes { item isOverdue } } }`,
    ...reads,
    inside: () => ({ filter: { state: "OPEN" } }),
  },
  rectification: {
    document: `query ($id: ID!) { rectification(id: $id) { state viewerCanFix findings { responsible { basis } photos { path } } } }`,
    ...reads,
    ...byId(shown),
    answer: { state: "OPEN", viewerCanFix: true },
  },
  recordFinding: {
    document: `mutation ($input: RecordFindingInput!) { recordFinding(input: $input) { ... on Finding { item place photos { id } } } }`,
    ...works,
    ...about(begun, (id) => findingOn(id)),
    answer: { item: "消毒记录", photos: [] },
  },
  fixRectification: {
    document: `mutation ($input: FixRectificationInput!) { fixRectification(input: $input) { state } }`,
    may: worker,
    mayNot: "county.system",
    ...about(open, (id) => fixing(id)),
    answer: { state: "FIXED" },
  },
  recheckRectification: {
    document: `mutation ($input: RecheckRectificationInput!) { recheckRectification(input: $input) { state } }`,
    ...works,
    ...about(fixed, (id) => rechecking(id)),
    answer: { state: "CLOSED" },
  },
});
