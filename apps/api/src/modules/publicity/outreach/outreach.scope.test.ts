import { freshKey } from "../../../testing/database.ts";
import {
  logging,
  materialAt,
  ofTwo,
  outreachAt,
  planAt,
  publishing,
  taskAt,
  taskLine,
} from "../../../testing/outreach.ts";
import { registered } from "../../../testing/people.ts";
import { nobody } from "../../../testing/registry-people.ts";
import { scopeMatrix } from "../../../testing/scope-matrix.ts";
import { madeOnce } from "../../../testing/screening.ts";
import type { World } from "../../../testing/world.ts";
import { outreachModule } from "./outreach.module.ts";

const may = "fuyang.officer";
const mayNot = "county.system";
const mine = "510522001";

const by = (
  pair: ReturnType<typeof ofTwo>,
  field: (id: string) => Record<string, unknown> = (id) => ({ id }),
) => ({
  inside: async (world: World) => field(await pair.mine(world)),
  outside: async (world: World) => field(await pair.theirs(world)),
  unknown: () => field(nobody),
});
const withdrawing = (id: string) => ({ input: { id, version: 1, reason: "内容有误" } });
const materials = ofTwo(materialAt);
const changing = (id: string) => ({
  input: { id, version: 1, title: "改", language: "DIALECT", categories: ["VISUAL"] },
});
const tasks = ofTwo((world, code) => taskAt(world, code));
const person = ofTwo(async (world, code) =>
  registered(
    await world.as(code === mine ? "fuyang.officer" : "lingang.officer"),
    await world.office(`${code}001`),
  ),
);
const told = (personId: string) =>
  logging({ channel: "VISIT", people: [{ personId, through: ["SELF"] }] });
const day = madeOnce(
  async (world) =>
    await world.value<string>("select (now() at time zone 'Asia/Shanghai')::date::text"),
);
const adding = (dueOn: string, officeId: string) => (id: string) => ({
  input: {
    id,
    version: 1,
    lines: [{ officeIds: [officeId], channel: "LOUDSPEAKER", materialIds: [], dueOn }],
    idempotencyKey: freshKey(),
  },
});
const plans = ofTwo(planAt);
const addingTo = (id: (world: World) => Promise<string> | string) => async (world: World) =>
  adding(await day(world), await world.office(`${mine}001`))(await id(world));

scopeMatrix(outreachModule, {
  materials: {
    document: `{ materials(first: 9) { totalCount nodes { id title publisher categories files { path } viewerCanManage } } }`,
    may,
    mayNot,
    inside: async (world) => {
      await materials.mine(world);
      return {};
    },
    answer: { totalCount: 1, nodes: [{ title: "一封信" }] },
  },
  material: {
    document: `query ($id: ID!) { material(id: $id) { id form text viewerCanManage } }`,
    may,
    mayNot,
    ...by(materials),
    answer: { form: "TEXT", viewerCanManage: true },
  },
  publishMaterial: {
    document: `mutation ($input: PublishMaterialInput!) { publishMaterial(input: $input) { form categories publisher } }`,
    may,
    mayNot,
    inside: () => publishing(),
    answer: { form: "EASY_READ", categories: ["INTELLECTUAL", "MENTAL"] },
  },
  changeMaterial: {
    document: `mutation ($input: ChangeMaterialInput!) { changeMaterial(input: $input) { title version } }`,
    may,
    mayNot,
    ...by(ofTwo(materialAt), changing),
    answer: { title: "改", version: 2 },
  },
  withdrawMaterial: {
    document: `mutation ($input: WithdrawInput!) { withdrawMaterial(input: $input) { withdrawnReason } }`,
    may,
    mayNot,
    ...by(ofTwo(materialAt), withdrawing),
    answer: { withdrawnReason: "内容有误" },
  },
  publicityPlans: {
    document: `{ publicityPlans(first: 9) { totalCount nodes { id title office { code } tasks { total } } } }`,
    may,
    mayNot,
    inside: madeOnce(async (world) => {
      await planAt(world, mine);
      await plans.mine(world);
      return {};
    }),
    within: mine,
  },
  publicityPlan: {
    document: `query ($id: ID!) { publicityPlan(id: $id) { id title tasks { total waiting } viewerCanManage } }`,
    may,
    mayNot,
    ...by(plans),
    answer: { viewerCanManage: true },
  },
  makePublicityPlan: {
    document: `mutation ($input: MakePublicityPlanInput!) { makePublicityPlan(input: $input) { title tasks { total } } }`,
    may,
    mayNot,
    inside: async (world) => ({
      input: {
        title: "计划",
        lines: [await taskLine(world, [`${mine}001`])],
        idempotencyKey: freshKey(),
      },
    }),
    outside: async (world) => ({
      input: {
        title: "计划",
        lines: [await taskLine(world, ["510522002001"])],
        idempotencyKey: freshKey(),
      },
    }),
    unknown: async (world) => ({
      input: {
        title: "计划",
        lines: [{ ...(await taskLine(world, [])), officeIds: ["999999999"] }],
        idempotencyKey: freshKey(),
      },
    }),
    answer: { tasks: { total: 1 } },
  },
  addPublicityTasks: {
    document: `mutation ($input: AddPublicityTasksInput!) { addPublicityTasks(input: $input) { version tasks { total } } }`,
    may,
    mayNot,
    inside: addingTo(ofTwo(planAt).mine),
    outside: addingTo(plans.theirs),
    unknown: addingTo(() => nobody),
    answer: { version: 2 },
  },
  publicityTasks: {
    document: `{ publicityTasks(first: 9) { totalCount nodes { id state office { code } plan { title } materials { id } } } }`,
    may,
    mayNot,
    inside: madeOnce(async (world) => {
      await taskAt(world, `${mine}001`);
      await tasks.mine(world);
      return {};
    }),
    within: mine,
  },
  publicityTask: {
    document: `query ($id: ID!) { publicityTask(id: $id) { id state doneLate plan { title officeName } viewerCanAcknowledge viewerCanWithdraw } }`,
    may,
    mayNot,
    ...by(tasks),
    answer: { state: "WAITING", viewerCanAcknowledge: true },
  },
  acknowledgePublicityTask: {
    document: `mutation ($input: AcknowledgeTaskInput!) { acknowledgePublicityTask(input: $input) { state acknowledgedBy } }`,
    may,
    mayNot,
    ...by(
      ofTwo((world, code) => taskAt(world, code)),
      (id) => ({ input: { id, version: 1 } }),
    ),
    answer: { state: "ACKNOWLEDGED" },
  },
  withdrawPublicityTask: {
    document: `mutation ($input: WithdrawInput!) { withdrawPublicityTask(input: $input) { state withdrawnReason } }`,
    may,
    mayNot,
    ...by(
      ofTwo((world, code) => taskAt(world, code)),
      withdrawing,
    ),
    answer: { state: "WITHDRAWN" },
  },
  outreachEntries: {
    document: `{ outreachEntries(first: 9) { totalCount nodes { id channel audience office { code } people { reached } photos { id } } } }`,
    may,
    mayNot,
    inside: madeOnce(async (world) => {
      for (const code of [mine, `${mine}001`, "510522002"]) await outreachAt(world, code);
      return {};
    }),
    within: mine,
  },
  outreachEntry: {
    document: `query ($id: ID!) { outreachEntry(id: $id) { id form byCategory { people } named namedReached viewerCanWithdraw } }`,
    may,
    mayNot,
    ...by(ofTwo(outreachAt)),
    answer: { form: "AUDIO", viewerCanWithdraw: true },
  },
  recordOutreach: {
    document: `mutation ($input: RecordOutreachInput!) { recordOutreach(input: $input) { ... on Outreach { named namedReached } } }`,
    may,
    mayNot,
    ...by(person, told),
    answer: { named: 1, namedReached: 1 },
  },
  withdrawOutreach: {
    document: `mutation ($input: WithdrawInput!) { withdrawOutreach(input: $input) { withdrawnReason version } }`,
    may,
    mayNot,
    ...by(ofTwo(outreachAt), withdrawing),
    answer: { version: 2 },
  },
});
