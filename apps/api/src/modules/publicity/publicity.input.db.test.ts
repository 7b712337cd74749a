import { badInputs } from "../../testing/bad-inputs.ts";
import {
  campaignAt,
  drafting,
  messageAt,
  optOutAt,
  replyAt,
  rules,
  rulesVersion,
  wholeAudience,
} from "../../testing/campaigns.ts";
import { freshKey } from "../../testing/database.ts";
import { registered } from "../../testing/people.ts";
import { batchOf, bringing } from "../../testing/portal-batches.ts";
import { demoIncident } from "../../testing/protocols.ts";
import type { World } from "../../testing/world.ts";
import { publicityModule } from "./publicity.module.ts";

const as = "fuyang.admin";
const mine = "510522001";

const content = async (world: World) => ({
  messageClass: "PUBLICITY",
  title: "通知",
  legalBasis: "县指挥部〔2020〕9号",
  template: `{姓名}您好${freshKey()}`,
  audience: wholeAudience(await world.office(`${mine}001`)),
});

const somebody = async (world: World) =>
  await registered(await world.as("fuyang.officer"), await world.office(`${mine}001`));

await badInputs(publicityModule, {
  setSendingPolicy: {
    as: "county.admin",
    variables: async (world) => rules(await rulesVersion(world)),
  },
  bringReceipts: {
    as: "county.admin",
    variables: async (world) => await bringing(world, await batchOf(world)),
  },
  draftCampaign: {
    as,
    variables: async (world) =>
      drafting({ ...(await content(world)), incidentId: await demoIncident(world) }),
  },
  editCampaign: {
    as,
    variables: async (world) => ({
      input: { ...(await content(world)), id: await campaignAt(world, mine), version: 1 },
    }),
  },
  submitCampaign: {
    as,
    variables: async (world) => {
      await messageAt(world, `${mine}001`);
      return { input: { id: await campaignAt(world, mine), version: 1 } };
    },
  },
  approveCampaign: {
    as,
    variables: async (world) => {
      const id = await campaignAt(world, mine, "submitted");
      await world.change(
        "update publicity.campaign set message_class = 'emergency' where id = $1",
        [id],
      );
      return { input: { id, version: 1, overrideReason: "险情紧急，须连夜通知" } };
    },
  },
  returnCampaign: {
    as,
    variables: async (world) => ({
      input: { id: await campaignAt(world, mine, "submitted"), version: 1, reason: "内容需要修改" },
    }),
  },
  stopCampaign: {
    as,
    variables: async (world) => ({
      input: { id: await campaignAt(world, mine, "sending"), reason: "内容有误" },
    }),
  },
  sendMessage: {
    as,
    variables: async (world) => ({
      input: {
        personId: await somebody(world),
        messageClass: "EMERGENCY",
        text: `请留在家中。${freshKey()}`,
        overrideReason: "险情紧急，须连夜通知",
        idempotencyKey: freshKey(),
      },
    }),
  },
  noteOptOut: {
    as,
    variables: async (world) => ({
      input: {
        personId: await somebody(world),
        messageClass: "PUBLICITY",
        idempotencyKey: freshKey(),
      },
    }),
  },
  revokeOptOut: {
    as,
    variables: async (world) => ({
      input: { id: await optOutAt(world, `${mine}001`), version: 1 },
    }),
  },
  settleReply: {
    as,
    variables: async (world) => ({ id: await replyAt(world, `${mine}001`) }),
  },
});
