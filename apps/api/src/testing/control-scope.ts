import {
  addingCategory,
  addingGroup,
  confirming,
  ending,
  revising,
  revisingGroup,
} from "./control-inputs.ts";
import { alertIn, caseIn, once, releaseIn, residentIn, type Street } from "./control-things.ts";
import { opening, visited } from "./controls.ts";
import { freshKey } from "./database.ts";
import { inFuyang, inLingang, nobody, nowhere } from "./registry-people.ts";
import type { ScopeCase } from "./scope-matrix.ts";
import type { World } from "./world.ts";

/** A category of a county, by the code of its office; or a group. */
async function categoryOf(
  world: World,
  county: string,
  table: "control_category" | "control_group_version" = "control_category",
): Promise<string> {
  return await world.value(
    `select c.id::text from prevent.${table} c join organisation.office o on o.id = c.office_id
      where o.code = $1 and c.code = 'home_isolation' and c.valid_to is null`,
    [county],
  );
}

async function epidemicElsewhere(world: World): Promise<string> {
  return await once(world, "another county's epidemic", async () => {
    await world.change(
      `insert into response.incident (office_id, kind, name, started_on)
       select id, 'epidemic', '别处疫情', (now() at time zone 'Asia/Shanghai')::date - 9
         from organisation.office where kind = 'county_federation' and code <> '510522'
       on conflict do nothing`,
    );
    return await world.value(
      "select code from organisation.office where kind = 'county_federation' and code <> '510522'",
    );
  });
}

const keeping = { may: "fuyang.officer", mayNot: "county.system" };

/** A field about one thing of either street: what is asked of it, by its id. */
function about(
  idOf: (world: World, street: Street, field: string) => Promise<string>,
  field: string,
  ask: (id: string, world: World) => Record<string, unknown> | Promise<Record<string, unknown>>,
) {
  return {
    ...keeping,
    inside: async (world: World) => {
      await idOf(world, "lingang", field);
      return await ask(await idOf(world, "fuyang", field), world);
    },
    outside: async (world: World) => await ask(await idOf(world, "lingang", field), world),
    unknown: async (world: World) => await ask(nobody, world),
  };
}

const mutation = (field: string, type: string, selection: string) =>
  `mutation ($input: ${type}!) { ${field}(input: $input) ${selection} }`;

export const controlCases: Record<string, ScopeCase> = {
  controlCategories: {
    ...keeping,
    document: "{ controlCategories { code groupLabel } }",
    inside: async (world) => {
      await epidemicElsewhere(world);
      return {};
    },
  },
  reviseControlCategory: {
    may: "county.admin",
    mayNot: "fuyang.officer",
    document: mutation("reviseControlCategory", "ReviseControlCategoryInput", "{ code days }"),
    inside: async (world) => {
      await epidemicElsewhere(world);
      return await revising(world, await categoryOf(world, "510522"));
    },
    outside: async (world) =>
      await revising(world, await categoryOf(world, await epidemicElsewhere(world))),
    unknown: async (world) => await revising(world, nobody),
    answer: { code: "home_isolation" },
  },
  controlGroups: {
    ...keeping,
    document: "{ controlGroups { code label note validFrom } }",
    inside: async (world) => {
      await epidemicElsewhere(world);
      return {};
    },
  },
  reviseControlGroup: {
    may: "county.admin",
    mayNot: "fuyang.officer",
    document: mutation("reviseControlGroup", "ReviseControlGroupInput", "{ code label }"),
    inside: async (world) => {
      await epidemicElsewhere(world);
      return await revisingGroup(world, await categoryOf(world, "510522", "control_group_version"));
    },
    outside: async (world) =>
      await revisingGroup(
        world,
        await categoryOf(world, await epidemicElsewhere(world), "control_group_version"),
      ),
    unknown: async (world) => await revisingGroup(world, nobody),
    answer: { code: "home_isolation" },
  },
  addControlGroup: {
    may: "county.admin",
    mayNot: "fuyang.officer",
    document: mutation("addControlGroup", "AddControlGroupInput", "{ label }"),
    inside: async (world) => await addingGroup(world),
    answer: { label: "集中隔离人员" },
  },
  addControlCategory: {
    may: "county.admin",
    mayNot: "fuyang.officer",
    document: mutation("addControlCategory", "AddControlCategoryInput", "{ groupCode label }"),
    inside: async (world) => await addingCategory(world),
    answer: { groupCode: "three_plus_one" },
  },
  controlCases: {
    ...keeping,
    document: `query ($filter: ControlFilter) { controlCases(first: 50, filter: $filter) {
      totalCount nodes { id name office { code } latest { checksToday } } } }`,
    inside: async (world) => {
      await caseIn(world, "lingang", "controlCases");
      await caseIn(world, "fuyang", "controlCases");
      await caseIn(world, "fuyang", "controlCases too");
      return { filter: { officeId: await world.office("510522001") } };
    },
    outside: async (world) => ({ filter: { officeId: await world.office("510522002") } }),
    unknown: () => ({ filter: { officeId: nowhere } }),
    hidden: "EMPTY",
    within: "510522001",
  },
  controlCase: {
    ...about(caseIn, "controlCase", (id) => ({ id })),
    document: "query ($id: ID!) { controlCase(id: $id) { id name followUps { id } } }",
  },
  controlMoves: {
    ...keeping,
    document: "{ controlMoves(first: 20) { totalCount nodes { nameMask office { code } } } }",
    inside: async (world) => {
      await once(world, "two moves", async () => {
        for (const field of ["moved", "moved too"]) {
          await world.change(
            `insert into prevent.control_move (office_id, case_id, direction, name_mask, from_name, to_name, reason, actor_name)
             select office_id, id, 'received', '张**', '别处', '本处', '搬迁到本处', '测试' from prevent.control_case where id = any($1::uuid[])`,
            [[await caseIn(world, "fuyang", field), await caseIn(world, "lingang", field)]],
          );
        }
        return "";
      });
      return {};
    },
    within: "510522001",
  },
  openControl: {
    ...keeping,
    document: mutation("openControl", "OpenControlInput", "{ __typename }"),
    inside: async (world) => {
      await inLingang(world, "openControl");
      const personId = await inFuyang(world, "openControl");
      return await opening(world, await world.office("510522001001"), { personId });
    },
    outside: async (world) =>
      await opening(world, await world.office("510522001001"), {
        personId: await inLingang(world, "openControl"),
      }),
    unknown: async (world) =>
      await opening(world, await world.office("510522001001"), { personId: nobody }),
    answer: { __typename: "ControlCase" },
  },
  updateControl: {
    ...about(caseIn, "updateControl", (id) => ({ input: { id, version: 1, stay: "演示路 2 号" } })),
    document: mutation(
      "updateControl",
      "UpdateControlInput",
      "{ __typename ... on ControlCase { stay } }",
    ),
    answer: { stay: "演示路 2 号" },
  },
  endControl: {
    ...about(caseIn, "endControl", ending),
    document: mutation(
      "endControl",
      "EndControlInput",
      "{ __typename ... on ControlCase { state } }",
    ),
    answer: { state: "LEFT" },
  },
  moveControl: {
    ...about(caseIn, "moveControl", async (id, world) => ({
      input: { id, officeId: await world.office("510522001002"), reason: "搬迁到本社区" },
    })),
    document: mutation("moveControl", "MoveControlInput", ""),
  },
  recordFollowUp: {
    ...about(caseIn, "recordFollowUp", (id) => visited(id)),
    document: mutation("recordFollowUp", "RecordFollowUpInput", "{ __typename }"),
    answer: { __typename: "FollowUp" },
  },
  closeControlAlert: {
    ...about(alertIn, "closeControlAlert", (id) => ({
      input: { id, version: 1, ended: "MEASURED_AGAIN", action: "半小时后复测正常" },
    })),
    document: mutation("closeControlAlert", "CloseControlAlertInput", "{ ended }"),
    answer: { ended: "MEASURED_AGAIN" },
  },
  releaseCheck: {
    ...about(caseIn, "releaseCheck", (caseId) => ({ caseId })),
    document:
      "query ($caseId: ID!) { releaseCheck(caseId: $caseId) { verdict findings { fault } } }",
    answer: { verdict: "NEEDS_REASON" },
  },
  proposeRelease: {
    ...about(caseIn, "proposeRelease", (caseId) => ({
      input: { caseId, missingReason: "当日停电未测", idempotencyKey: freshKey() },
    })),
    document: mutation("proposeRelease", "ProposeReleaseInput", "{ __typename }"),
    answer: { __typename: "Release" },
  },
  confirmRelease: {
    ...about(releaseIn, "confirmRelease", confirming),
    document: mutation("confirmRelease", "ConfirmReleaseInput", "{ state }"),
    answer: { state: "CONFIRMED" },
  },
  revealResident: {
    ...about(residentIn, "revealResident", (id) => ({ id })),
    document: `mutation ($id: ID!) { revealResident(id: $id, purpose: "电话随访") { phone } }`,
    answer: { phone: "12801990077" },
  },
  returnRelease: {
    ...about(releaseIn, "returnRelease", (id) => ({
      input: { id, version: 1, reason: "再观察一天为宜" },
    })),
    may: "fuyang.admin",
    mayNot: "fuyang.officer",
    document: mutation("returnRelease", "ReturnReleaseInput", "{ state }"),
    answer: { state: "RETURNED" },
  },
  approveReleases: {
    ...about(releaseIn, "approveReleases", (id) => ({
      input: { ids: [id], idempotencyKey: freshKey() },
    })),
    may: "fuyang.admin",
    mayNot: "fuyang.officer",
    document: mutation("approveReleases", "ApproveReleasesInput", "{ noticeNumber refusal }"),
    answer: [{ refusal: null }],
  },
};
