import { generateSync } from "otplib";
import type { ValidInput } from "./bad-inputs.ts";
import { offered, password, proveAgain } from "./own-account.ts";

/** Valid inputs of what everybody may do with their own account, or before they have proven one. */
export const ownAccountInputs: Record<string, ValidInput> = {
  endSession: {
    as: "wanglong.officer",
    variables: async (world) => {
      const spare = await world.enter("wanglong.officer");
      const { ownSessions } = await spare.ok<{ ownSessions: { id: string; current: boolean }[] }>(
        "{ ownSessions { id current } }",
      );
      return { id: ownSessions.find(({ current }) => current)?.id };
    },
  },
  switchPost: {
    as: "county.staff",
    variables: async (world) => ({ postId: await world.post("county.staff") }),
  },
  saveSettings: { as: "fuyang.officer", variables: async () => ({ settings: { theme: "dark" } }) },
  changePassword: {
    as: "baisha.officer",
    variables: async () => ({ currentPassword: password, newPassword: "竹林深处有人家2026" }),
    refusals: ["ProofRefused", "PasswordTooWeak"],
    recordsRefusals: true,
  },
  proveAgain: {
    as: "shilong.officer",
    variables: async () => ({ password, code: "123456" }),
    refusals: ["ProofRefused"],
    recordsRefusals: true,
  },
  offerSecondFactor: {
    as: "xianshi.officer",
    variables: async () => ({}),
    refusals: ["FreshProofNeeded"],
  },
  confirmSecondFactor: {
    as: "xianshi.officer",
    variables: async (world) => {
      const client = await world.as("xianshi.officer");
      await proveAgain(client, password);
      const { offer, secret } = await offered(client);
      return { offer, code: generateSync({ secret }) };
    },
    refusals: ["ProofRefused"],
  },
  signIn: {
    variables: async () => ({ login: "yaoba.officer", password }),
    refusals: ["ProofRefused"],
    recordsRefusals: true,
  },
  proveSecondFactor: {
    as: "yaoba.officer",
    variables: async () => ({ code: "123456" }),
    // the session is full already: any code is beside the point
    refusals: ["SignedIn", "ProofRefused"],
  },
  signOut: { variables: async () => ({}) },
  signOutEverywhere: { variables: async () => ({}) },
};
