import { randomUUID } from "node:crypto";
import { ownAccountCases } from "../../testing/own-account-cases.ts";
import { scopeMatrix, type ScopeCase } from "../../testing/scope-matrix.ts";
import type { World } from "../../testing/world.ts";
import { staffModule } from "./staff.module.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const nowhere = "999999999";

/** By fuyang.admin: about the street's own officer, the neighbouring street's, and nobody. */
const managing = {
  may: "fuyang.admin",
  mayNot: "fuyang.officer",
  outside: async (world: World) => ({ id: await world.member("lingang.officer") }),
  unknown: () => ({ id: nobody }),
};

const managed = (field: string, login: string): ScopeCase => ({
  ...managing,
  document: `mutation ($id: ID!) { ${field}(id: $id) { id state account { secondFactor } } }`,
  inside: async (world) => ({ id: await world.member(login) }),
});

/** A list by office, for fuyang.officer, who sees one street. */
const listed = (field: string, node: string): ScopeCase => {
  const type = field === "posts" ? "PostFilter" : "StaffFilter";
  return {
    document: `query ($filter: ${type}) { ${field}(first: 100, filter: $filter) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ${node} office { code } } } }`,
    may: "fuyang.officer",
    mayNot: "g510522001001-1",
    inside: async (world) => ({
      filter: { officeId: await world.office("510522001"), includeBelow: true },
    }),
    outside: async (world) => ({
      filter: { officeId: await world.office("510522002"), includeBelow: true },
    }),
    unknown: () => ({ filter: { officeId: nowhere, includeBelow: true } }),
    hidden: "EMPTY",
    within: "510522001",
  };
};

const newMember = (officeId: string) => ({
  input: {
    officeId,
    name: "周新",
    login: `m${randomUUID().slice(0, 8)}`,
    phone: "0830-5200000",
    role: "STREET_OFFICER",
    fromDay: "2026-01-01",
    idempotencyKey: randomUUID(),
  },
});

const appointment = (staffId: string, officeId: string) => ({
  input: {
    staffId,
    officeId,
    role: "COMMUNITY_COMMISSIONER",
    fromDay: "2026-01-01",
    idempotencyKey: randomUUID(),
  },
});

const endOf = (login: string) => async (world: World) => ({
  input: { id: await world.post(login), toDay: "2026-12-31", version: 1 },
});

scopeMatrix(staffModule, {
  ...ownAccountCases,
  staffMembers: listed("staffMembers", "id name phoneMask"),
  posts: listed("posts", "id holderName"),
  staffMember: {
    document: `query ($id: ID!) { staffMember(id: $id) { id name posts { id } viewerCanManage } }`,
    may: "fuyang.officer",
    mayNot: "g510522001001-1",
    inside: async (world) => ({ id: await world.member("v510522001001") }),
    outside: async (world) => ({ id: await world.member("v510522002001") }),
    unknown: () => ({ id: nobody }),
  },
  grantableRoles: {
    document: `query ($id: ID!) { grantableRoles(officeId: $id) { role } }`,
    may: "fuyang.admin",
    mayNot: "g510522001001-1",
    inside: async (world) => ({ id: await world.office("510522001001") }),
    outside: async (world) => ({ id: await world.office("510522002001") }),
    unknown: () => ({ id: nowhere }),
    answer: [{ role: "COMMUNITY_COMMISSIONER" }, { role: "CHECKPOINT_WORKER" }],
  },
  createStaff: {
    ...managing,
    document: `mutation ($input: CreateStaffInput!) { createStaff(input: $input) {
      __typename ... on StaffCreated { member { id phoneMask } oneTimePassword } } }`,
    inside: async (world) => newMember(await world.office("510522001")),
    outside: async (world) => newMember(await world.office("510522002")),
    unknown: () => newMember(nowhere),
    answer: { __typename: "StaffCreated" },
  },
  updateStaff: {
    ...managing,
    document: `mutation ($input: UpdateStaffInput!) { updateStaff(input: $input) { id name } }`,
    inside: async (world) => ({
      input: { id: await world.member("fuyang.officer"), name: "王新", version: 1 },
    }),
    outside: async (world) => ({
      input: { id: await world.member("lingang.officer"), name: "王新", version: 1 },
    }),
    unknown: () => ({ input: { id: nobody, name: "王新", version: 1 } }),
  },
  disableStaff: managed("disableStaff", "v510522001002"),
  enableStaff: managed("enableStaff", "v510522001003"),
  resetSecondFactor: managed("resetSecondFactor", "v510522001003"),
  unlockAccount: managed("unlockAccount", "v510522001003"),
  resetPassword: {
    ...managing,
    document: `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) {
      member { id } oneTimePassword } }`,
    inside: async (world) => ({
      input: { id: await world.member("v510522001003"), idempotencyKey: randomUUID() },
    }),
    outside: async (world) => ({
      input: { id: await world.member("v510522002003"), idempotencyKey: randomUUID() },
    }),
    unknown: () => ({ input: { id: nobody, idempotencyKey: randomUUID() } }),
  },
  appointPost: {
    ...managing,
    document: `mutation ($input: AppointPostInput!) { appointPost(input: $input) {
      __typename ... on Post { id office { code } } } }`,
    inside: async (world) =>
      appointment(await world.member("v510522001004"), await world.office("510522001001")),
    outside: async (world) =>
      appointment(await world.member("v510522001004"), await world.office("510522002001")),
    unknown: async (world) => appointment(await world.member("v510522001004"), nowhere),
    answer: { __typename: "Post" },
  },
  endPost: {
    ...managing,
    document: `mutation ($input: EndPostInput!) { endPost(input: $input) { id toDay } }`,
    inside: endOf("v510522001005"),
    outside: endOf("v510522002003"),
    unknown: () => ({ input: { id: nobody, toDay: "2026-12-31", version: 1 } }),
  },
  revealStaffPhone: {
    ...managing,
    mayNot: "v510522001001",
    document: `mutation ($id: ID!) { revealStaffPhone(id: $id, purpose: "电话通知开会") { phone } }`,
    inside: async (world) => ({ id: await world.member("v510522001001") }),
  },
});
