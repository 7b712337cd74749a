import { generateSync } from "otplib";
import { offered, password, proveAgain } from "./own-account.ts";
import type { ScopeCase } from "./scope-matrix.ts";
import type { World } from "./world.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** Another person's live session. */
async function foreignSession(world: World): Promise<string> {
  await world.as("lingang.officer");
  return await sessionOf(world, "lingang.officer");
}

async function sessionOf(world: World, login: string): Promise<string> {
  return await world.value(
    `select s.id from access.session s join staff.member m on m.id = s.staff_id
      where m.login = $1 and s.ended_at is null order by s.created_at limit 1`,
    [login],
  );
}

/** Scope cases of what everybody may do with their own account, or before they have proven one. */
export const ownAccountCases: Record<string, ScopeCase> = {
  viewer: {
    document: `{ viewer { id login stage posts { id } permissions } }`,
    may: "fuyang.officer",
    inside: () => ({}),
  },
  fieldKey: {
    document: `{ fieldKey }`,
    may: "fuyang.officer",
    inside: () => ({}),
  },
  ownSessions: {
    document: `{ ownSessions { current } }`,
    may: "fuyang.officer",
    inside: () => ({}),
  },
  endSession: {
    document: `mutation ($id: ID!) { endSession(id: $id) }`,
    may: "wanglong.officer",
    inside: async (world) => {
      await world.as("wanglong.officer");
      await world.enter("wanglong.officer");
      return {
        id: await world.value(
          `select s.id from access.session s join staff.member m on m.id = s.staff_id
            where m.login = 'wanglong.officer' and s.ended_at is null order by s.created_at desc limit 1`,
        ),
      };
    },
    outside: async (world) => ({ id: await foreignSession(world) }),
    unknown: () => ({ id: nobody }),
  },
  switchPost: {
    document: `mutation ($id: ID!) { switchPost(postId: $id) }`,
    may: "county.staff",
    inside: async (world) => ({
      id: await world.value(
        `select p.id from staff.post p join staff.member m on m.id = p.staff_id
          where m.login = 'county.staff' and p.role = 'association_officer'`,
      ),
    }),
    outside: async (world) => ({ id: await world.post("county.leader") }),
    unknown: () => ({ id: nobody }),
  },
  saveSettings: {
    document: `mutation ($settings: JSONObject!) { saveSettings(settings: $settings) }`,
    may: "fuyang.officer",
    inside: () => ({ settings: { theme: "dark" } }),
  },
  changePassword: {
    document: `mutation ($now: String!, $next: String!) {
      changePassword(currentPassword: $now, newPassword: $next) { __typename } }`,
    may: "baisha.officer",
    inside: () => ({ now: password, next: "竹林深处有人家2026" }),
  },
  proveAgain: {
    document: `mutation ($password: String!) { proveAgain(password: $password) { __typename } }`,
    may: "shilong.officer",
    inside: () => ({ password }),
  },
  offerSecondFactor: {
    document: `mutation { offerSecondFactor { ... on SecondFactorOffer { secret offer } } }`,
    may: "fuyang.officer",
    inside: async (world) => {
      await proveAgain(await world.as("fuyang.officer"), password);
      return {};
    },
  },
  confirmSecondFactor: {
    document: `mutation ($offer: String!, $code: String!) {
      confirmSecondFactor(offer: $offer, code: $code) { __typename } }`,
    may: "xianshi.officer",
    inside: async (world) => {
      const client = await world.as("xianshi.officer");
      await proveAgain(client, password);
      const { offer, secret } = await offered(client);
      return { offer, code: generateSync({ secret }) };
    },
  },
  signIn: {
    document: `mutation ($login: String!, $password: String!) {
      signIn(login: $login, password: $password) { __typename } }`,
    may: "yaoba.officer",
    inside: () => ({ login: "yaoba.officer", password }),
  },
  proveSecondFactor: {
    document: `mutation { proveSecondFactor(code: "123456") { __typename } }`,
    may: "yaoba.officer",
    inside: () => ({}),
  },
  signOut: {
    document: `mutation { signOut }`,
    may: "jiuzhi.officer",
    inside: () => ({}),
  },
  signOutEverywhere: {
    document: `mutation { signOutEverywhere }`,
    may: "fengming.officer",
    inside: () => ({}),
  },
};
