import { dayFrom } from "./controls.ts";
import { freshKey } from "./database.ts";
import type { World } from "./world.ts";

export const revising = async (world: World, id: string) => ({
  input: {
    id,
    version: 1,
    label: "居家隔离",
    definition: "来（返）县人员",
    sourceDocument: "县指挥部文件",
    anchorRule: "ARRIVED",
    days: 14,
    checksPerDay: 2,
    approver: "TOWN",
    validFrom: await dayFrom(world, 2),
    note: "待确认",
  },
});

export const revisingGroup = async (world: World, id: string) => ({
  input: {
    id,
    version: 1,
    label: "居家隔离人员",
    note: "待确认",
    validFrom: await dayFrom(world, 2),
  },
});

export const addingCategory = async (world: World) => ({
  input: {
    groupCode: "three_plus_one",
    code: `added_${freshKey().slice(0, 8)}`,
    label: "经停人员",
    definition: "经停重点疫区的人员",
    sourceDocument: "县指挥部文件",
    anchorRule: "LEFT_AREA",
    days: 14,
    checksPerDay: 2,
    approver: "TOWN",
    validFrom: await dayFrom(world, 0),
    note: "待确认",
    idempotencyKey: freshKey(),
  },
});

export const addingGroup = async (world: World) => ({
  input: {
    code: `group_${freshKey().slice(0, 8)}`,
    label: "集中隔离人员",
    note: "待确认",
    validFrom: await dayFrom(world, 0),
    idempotencyKey: freshKey(),
  },
});

export const confirming = async (id: string, world: World) => ({
  input: {
    id,
    version: 1,
    centre: "卫生院",
    doctor: "刘医生",
    confirmedOn: await dayFrom(world, 0),
  },
});

export const ending = async (id: string, world: World) => ({
  input: { id, version: 1, end: "LEFT", endedOn: await dayFrom(world, 0), note: "已离开本县" },
});
