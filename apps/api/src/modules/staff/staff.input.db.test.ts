import { randomUUID } from "node:crypto";
import { badInputs, type ValidInput } from "../../testing/bad-inputs.ts";
import { ownAccountInputs } from "../../testing/own-account-inputs.ts";
import type { World } from "../../testing/world.ts";
import { staffModule } from "./staff.module.ts";

/** Posts of the same kind may not overlap: each request takes a year of its own. */
let year = 2030;

const version = async (world: World, table: "member" | "post", id: string) =>
  await world.value<number>(`select version from staff.${table} where id = $1`, [id]);

const member = (login: string): ValidInput => ({
  as: "fuyang.admin",
  variables: async (world) => ({ id: await world.member(login) }),
});

await badInputs(staffModule, {
  ...ownAccountInputs,
  createStaff: {
    as: "fuyang.admin",
    variables: async (world) => ({
      input: {
        officeId: await world.office("510522001"),
        name: "周新",
        login: `m${randomUUID().slice(0, 8)}`,
        phone: "0830-5261234",
        role: "STREET_OFFICER",
        fromDay: "2026-01-01",
        toDay: "2027-12-31",
        idempotencyKey: randomUUID(),
      },
    }),
  },
  updateStaff: {
    as: "fuyang.admin",
    variables: async (world) => {
      const id = await world.member("fuyang.officer");
      const now = await version(world, "member", id);
      return { input: { id, name: "王新", phone: "13800000000", version: now } };
    },
  },
  appointPost: {
    as: "fuyang.admin",
    variables: async (world) => ({
      input: {
        staffId: await world.member("v510522001004"),
        officeId: await world.office("510522001001"),
        role: "COMMUNITY_COMMISSIONER",
        fromDay: `${(year += 1)}-01-01`,
        toDay: `${year}-12-31`,
        idempotencyKey: randomUUID(),
      },
    }),
  },
  endPost: {
    as: "fuyang.admin",
    variables: async (world) => {
      const id = await world.post("v510522001005");
      return { input: { id, toDay: "2026-12-31", version: await version(world, "post", id) } };
    },
  },
  resetPassword: {
    as: "fuyang.admin",
    variables: async (world) => ({
      input: { id: await world.member("v510522001003"), idempotencyKey: randomUUID() },
    }),
  },
  disableStaff: member("v510522001002"),
  enableStaff: member("v510522001003"),
  resetSecondFactor: member("v510522001003"),
  unlockAccount: member("v510522001003"),
  revealStaffPhone: {
    as: "fuyang.officer",
    variables: async (world) => ({
      id: await world.member("v510522001001"),
      purpose: "电话通知开会",
    }),
  },
});
