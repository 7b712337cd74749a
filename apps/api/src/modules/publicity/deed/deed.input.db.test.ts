import { badInputs } from "../../../testing/bad-inputs.ts";
import { freshKey } from "../../../testing/database.ts";
import {
  cleanText,
  consenting,
  deedAt,
  drafting,
  platformInput,
  platformVersion,
  withdrawing,
  writing,
} from "../../../testing/deeds.ts";
import { freshPhoto } from "../../../testing/inspections.ts";
import { deedModule } from "./deed.module.ts";

const officer = "fuyang.officer";
const county = "county.admin";
const mine = "510522001";

await badInputs(deedModule, {
  draftDeed: {
    as: officer,
    variables: async (world) =>
      drafting({ photoIds: [await freshPhoto(world, "deed_photo", officer)] }),
  },
  editDeed: {
    as: officer,
    variables: async (world) => ({
      input: {
        ...writing({ photoIds: [await freshPhoto(world, "deed_photo", officer)] }),
        id: (await deedAt(world, mine)).id,
        version: 1,
      },
    }),
  },
  handInDeed: {
    as: officer,
    variables: async (world) => ({ input: { id: (await deedAt(world, mine)).id, version: 1 } }),
  },
  reviewDeed: {
    as: county,
    variables: async (world) => ({
      input: { id: (await deedAt(world, mine, "in_review")).id, version: 1 },
    }),
  },
  sendBackDeed: {
    as: county,
    variables: async (world) => ({
      input: {
        id: (await deedAt(world, mine, "in_review")).id,
        version: 1,
        reason: "请补充具体时间",
      },
    }),
  },
  keepPublicText: {
    as: county,
    variables: async (world) => ({
      input: {
        id: (await deedAt(world, mine, "reviewed")).id,
        version: 1,
        title: "二月",
        body: cleanText,
      },
    }),
  },
  recordDeedConsent: {
    as: officer,
    variables: async (world) =>
      consenting((await deedAt(world, mine, "reviewed")).id, {
        photoIds: [await freshPhoto(world, "deed_consent_photo", officer)],
      }),
  },
  withdrawDeedConsent: {
    as: officer,
    variables: async (world) => withdrawing((await deedAt(world, mine, "cleared")).id),
  },
  submitDeed: {
    as: county,
    variables: async (world) => ({
      input: {
        id: (await deedAt(world, mine, "cleared")).id,
        version: 1,
        levels: ["CITY"],
        idempotencyKey: freshKey(),
      },
    }),
  },
  answerDeed: {
    as: county,
    variables: async (world) => ({
      input: {
        submissionId: (await deedAt(world, mine, "submitted")).submissionId,
        accepted: false,
        reason: "篇幅过长，请删减",
        reference: "LZ-12",
      },
    }),
  },
  resendDeedDelivery: {
    as: county,
    variables: async (world) => ({ id: (await deedAt(world, mine, "submitted")).deliveryId }),
  },
  remakeDeedPackage: {
    as: county,
    variables: async (world) => ({ id: (await deedAt(world, mine, "submitted")).submissionId }),
  },
  setDeedPlatform: {
    as: county,
    variables: async (world) => platformInput(await platformVersion(world)),
  },
});
