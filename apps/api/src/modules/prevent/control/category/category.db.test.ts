import { afterAll, beforeAll, expect, test } from "vitest";
import { addingCategory, addingGroup } from "../../../../testing/control-inputs.ts";
import { controlled, controlledPerson, dayFrom } from "../../../../testing/controls.ts";
import { freshKey } from "../../../../testing/database.ts";
import { demoWorld, type World } from "../../../../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await demoWorld();
});
afterAll(() => world.stop());

interface Version {
  id: string;
  code: string;
  label: string;
  note: string | null;
  version: number;
  validFrom: string;
  validTo: string | null;
}

test("a group's words change from a day to come, with every version kept and what was opened as it was", async () => {
  const admin = await world.as("county.admin");
  const groups = async () =>
    (
      await admin.ok<{ controlGroups: Version[] }>(
        "{ controlGroups { id code label note version validFrom validTo } }",
      )
    ).controlGroups.filter(({ code }) => code === "three_plus_one");
  const [before] = await groups();
  expect(before).toMatchObject({ label: "“3+1”管控人员", note: "口径以县指挥部文件为准，待确认" });
  const revise = `mutation ($input: ReviseControlGroupInput!) { reviseControlGroup(input: $input) { label } }`;
  const tomorrow = await dayFrom(world, 1);
  const input = { id: before?.id, version: 1, label: "重点管控人员", validFrom: tomorrow };
  const backwards = await admin.send(revise, {
    input: { ...input, validFrom: await dayFrom(world, 0) },
  });
  expect(backwards.errors?.[0]?.extensions["fields"]).toMatchObject([{ path: "input.validFrom" }]);
  await admin.ok(revise, { input });
  expect(await admin.fault(revise, { input })).toBe("CONFLICT");
  expect(await groups()).toMatchObject([
    { label: "重点管控人员", validFrom: tomorrow, validTo: null },
    { label: "“3+1”管控人员", validTo: await dayFrom(world, 0) },
  ]);
  const resident = { name: "王今日", sex: "MALE" };
  const fuyang = await world.as("fuyang.officer");
  const office = await world.office("510522001001");
  const id = await controlled(world, fuyang, office, { resident, categoryCode: "close_contact" });
  expect(
    await fuyang.ok("query ($id: ID!) { controlCase(id: $id) { groupLabel } }", { id }),
  ).toMatchObject({ controlCase: { groupLabel: "“3+1”管控人员" } });
});

test("a category is added under a code of its own, and counts from its day", async () => {
  const admin = await world.as("county.admin");
  const add = `mutation ($input: AddControlCategoryInput!) { addControlCategory(input: $input) { code groupLabel } }`;
  const { input } = await addingCategory(world);
  expect(await admin.ok(add, { input })).toMatchObject({
    addControlCategory: { code: input.code, groupLabel: expect.stringContaining("3+1") as string },
  });
  const fields = async (changes: object) => {
    const sent = { input: { ...input, idempotencyKey: freshKey(), ...changes } };
    return (await admin.send(add, sent)).errors?.[0]?.extensions["fields"];
  };
  expect(await fields({})).toMatchObject([{ path: "input.code", code: "CODE_TAKEN" }]);
  expect(await fields({ code: "another", groupCode: "nothing" })).toMatchObject([
    { path: "input.groupCode" },
  ]);
  expect(await fields({ code: "前" })).toMatchObject([{ path: "input.code", code: "NOT_A_CODE" }]);
  const fuyang = await world.as("fuyang.officer");
  const office = await world.office("510522001001");
  const resident = { name: "王新类", sex: "MALE" };
  await controlled(world, fuyang, office, { resident, categoryCode: input.code });
});

test("a group is added from a day on, and its categories begin with it at the earliest", async () => {
  const admin = await world.as("county.admin");
  const tomorrow = await dayFrom(world, 1);
  const { input } = await addingGroup(world);
  const add = `mutation ($input: AddControlGroupInput!) { addControlGroup(input: $input) { code label validFrom } }`;
  const coming = { input: { ...input, validFrom: tomorrow } };
  expect(await admin.ok(add, coming)).toEqual({
    addControlGroup: { code: input.code, label: input.label, validFrom: tomorrow },
  });
  const refused = async (changes: object) => {
    const sent = { input: { ...coming.input, idempotencyKey: freshKey(), ...changes } };
    return (await admin.send(add, sent)).errors?.[0]?.extensions["fields"];
  };
  expect(await refused({})).toMatchObject([{ path: "input.code", code: "CODE_TAKEN" }]);
  expect(await refused({ code: "other", validFrom: await dayFrom(world, -1) })).toMatchObject([
    { path: "input.validFrom", code: "OUT_OF_RANGE" },
  ]);
  const addCategory = `mutation ($input: AddControlCategoryInput!) { addControlCategory(input: $input) { groupLabel } }`;
  const category = (await addingCategory(world)).input;
  const early = { input: { ...category, groupCode: input.code } };
  expect((await admin.send(addCategory, early)).errors?.[0]?.extensions["fields"]).toMatchObject([
    { path: "input.validFrom", code: "BEFORE_GROUP" },
  ]);
  expect(
    await admin.ok(addCategory, {
      input: { ...early.input, idempotencyKey: freshKey(), validFrom: tomorrow },
    }),
  ).toEqual({ addControlCategory: { groupLabel: input.label } });
});

test("categories are revised from a day to come, and what was opened keeps its own", async () => {
  const admin = await world.as("county.admin");
  const fuyang = await world.as("fuyang.officer");
  const { caseId } = await controlledPerson(world);
  const { controlCategories } = await fuyang.ok<{
    controlCategories: {
      id: string;
      code: string;
      groupLabel: string;
      note: string;
      version: number;
    }[];
  }>("{ controlCategories { id code groupLabel note version } }");
  const seeded = controlCategories.filter(
    ({ code, groupLabel }) => groupLabel.includes("3+1") && !code.startsWith("added_"),
  );
  expect(seeded).toHaveLength(4);
  expect(seeded.at(-1)?.note).toBe("口径以县指挥部文件为准，待确认");
  const category = controlCategories.find(({ code }) => code === "home_isolation");
  const revise = `mutation ($input: ReviseControlCategoryInput!) { reviseControlCategory(input: $input) { days validFrom } }`;
  const input = {
    id: category?.id,
    version: category?.version,
    label: "居家隔离",
    definition: "从疫情较重地区来（返）县人员",
    sourceDocument: "县指挥部 2020 年第 7 号",
    anchorRule: "LEFT_AREA",
    days: 21,
    checksPerDay: 2,
    approver: "COUNTY",
    validFrom: await dayFrom(world, 1),
  };
  const backwards = { input: { ...input, validFrom: await dayFrom(world, 0) } };
  const refused = await admin.send(revise, backwards);
  expect(refused.errors?.[0]?.extensions["fields"]).toMatchObject([{ path: "input.validFrom" }]);
  expect(await admin.ok(revise, { input })).toMatchObject({ reviseControlCategory: { days: 21 } });
  expect(await fuyang.fault(revise, { input })).toBe("FORBIDDEN");
  const { controlCase } = await fuyang.ok<{ controlCase: { untilOn: string } }>(
    "query ($id: ID!) { controlCase(id: $id) { untilOn } }",
    { id: caseId },
  );
  expect(controlCase.untilOn).toBe(await dayFrom(world, 14));
  const { controlCategories: all } = await fuyang.ok<{ controlCategories: Version[] }>(
    "{ controlCategories(history: true) { code validFrom validTo } }",
  );
  expect(all.filter(({ code }) => code === "home_isolation")).toHaveLength(2);
});
