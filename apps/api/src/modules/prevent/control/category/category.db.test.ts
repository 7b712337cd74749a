import { afterAll, beforeAll, expect, test } from "vitest";
import { controlledPerson, dayFrom } from "../../../../testing/controls.ts";
import { demoWorld, type World } from "../../../../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await demoWorld();
});
afterAll(() => world.stop());

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
  expect(controlCategories.filter(({ groupLabel }) => groupLabel.includes("3+1"))).toHaveLength(4);
  expect(controlCategories.at(-1)?.note).toBe("口径以县指挥部文件为准，待确认");
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
});
