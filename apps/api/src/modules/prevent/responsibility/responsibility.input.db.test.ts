import { randomUUID } from "node:crypto";
import { badInputs } from "../../../testing/bad-inputs.ts";
import { contractOf, groupOf, memberOf } from "../../../testing/responsibility.ts";
import type { World } from "../../../testing/world.ts";
import { responsibilityModule } from "./responsibility.module.ts";

const as = "county.admin";

/** By member of staff, but by name where the name is what will be spoilt. */
async function cadre(world: World, place?: string): Promise<Record<string, unknown>> {
  return place === "input.name"
    ? { staffId: null, name: "钱平", title: "县民政局副局长" }
    : { staffId: await world.member("county.leader"), name: null, title: "理事长" };
}

/** A village that nobody has taken on. */
let taken = 0;
async function freeVillage(world: World): Promise<string> {
  taken += 1;
  return await world.value(
    `select o.id::text from organisation.office o
      where o.code like '510522%' and o.kind = 'grid' order by o.code desc offset $1 limit 1`,
    [taken],
  );
}

await badInputs(responsibilityModule, {
  setUpGroup: {
    as,
    variables: async (world) => ({
      input: {
        officeId: await freeVillage(world),
        name: "疫情防控工作领导小组",
        sourceDocument: "合残联〔2020〕3号",
        fromDay: "2020-01-26",
        idempotencyKey: randomUUID(),
      },
    }),
  },
  addGroupMember: {
    as,
    variables: async (world, place) => ({
      input: {
        groupId: await groupOf(world, await freeVillage(world)),
        role: "MEMBER",
        ...(await cadre(world, place)),
        duties: "物资保障",
        fromDay: "2020-01-26",
        toDay: "2030-12-31",
        idempotencyKey: randomUUID(),
      },
    }),
  },
  endGroupMember: {
    as,
    variables: async (world) => ({
      input: {
        id: await memberOf(world, await groupOf(world, await freeVillage(world)), "member"),
        toDay: "2020-03-31",
        version: 1,
      },
    }),
  },
  startContract: {
    as,
    variables: async (world, place) => ({
      input: {
        officeId: await freeVillage(world),
        role: "LEAD",
        ...(await cadre(world, place)),
        fromDay: "2020-01-26",
        toDay: "2030-12-31",
        note: "含两个老旧小区",
        idempotencyKey: randomUUID(),
      },
    }),
  },
  endContract: {
    as,
    variables: async (world) => ({
      input: {
        id: await contractOf(world, await freeVillage(world), "lead"),
        toDay: "2020-03-31",
        handoverNote: "钥匙和台账已交",
        version: 1,
      },
    }),
  },
  transferContract: {
    as,
    variables: async (world, place) => ({
      input: {
        id: await contractOf(world, await freeVillage(world), "lead"),
        fromDay: "2020-02-15",
        ...(await cadre(world, place)),
        handoverNote: "钥匙和台账已交",
        version: 1,
        idempotencyKey: randomUUID(),
      },
    }),
  },
});
