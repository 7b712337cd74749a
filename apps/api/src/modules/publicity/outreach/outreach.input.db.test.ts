import { badInputs } from "../../../testing/bad-inputs.ts";
import { campaignAt, messageAt } from "../../../testing/campaigns.ts";
import { freshKey } from "../../../testing/database.ts";
import { freshPhoto } from "../../../testing/inspections.ts";
import {
  freshMaterialFile,
  logging,
  materialAt,
  outreachAt,
  planAt,
  publishing,
  taskAt,
  taskLine,
} from "../../../testing/outreach.ts";
import { registered } from "../../../testing/people.ts";
import type { World } from "../../../testing/world.ts";
import { outreachModule } from "./outreach.module.ts";

const as = "fuyang.officer";
const mine = "510522001";
const village = `${mine}001`;

const withdrawing = (make: (world: World, code: string) => Promise<string>) => ({
  as,
  variables: async (world: World) => ({
    input: { id: await make(world, mine), version: 1, reason: "内容有误" },
  }),
});
const line = async (world: World) =>
  await taskLine(world, [village], { materialIds: [await materialAt(world, "510522")] });

await badInputs(outreachModule, {
  publishMaterial: {
    as,
    variables: async (world) =>
      publishing({
        categories: ["MENTAL"],
        link: "https://www.example.cn/a",
        fileId: await freshMaterialFile(world, as),
      }),
  },
  changeMaterial: {
    as,
    variables: async (world) => ({
      input: {
        id: await materialAt(world, mine),
        version: 1,
        title: "标题",
        summary: "摘要",
        language: "DIALECT",
        categories: ["VISUAL"],
      },
    }),
  },
  withdrawMaterial: withdrawing(materialAt),
  makePublicityPlan: {
    as,
    variables: async (world) => ({
      input: {
        title: "计划",
        note: "说明",
        lines: [await line(world)],
        idempotencyKey: freshKey(),
      },
    }),
  },
  addPublicityTasks: {
    as,
    variables: async (world) => ({
      input: {
        id: await planAt(world, mine),
        version: 1,
        lines: [await line(world)],
        idempotencyKey: freshKey(),
      },
    }),
  },
  acknowledgePublicityTask: {
    as,
    variables: async (world) => ({ input: { id: await taskAt(world, mine), version: 1 } }),
  },
  withdrawPublicityTask: withdrawing((world, code) => taskAt(world, code)),
  recordOutreach: {
    as,
    variables: async (world) => {
      const campaignId = await campaignAt(world, "510522", "sending");
      await messageAt(world, village, { campaignId, state: "failed" });
      const personId = await registered(await world.as(as), await world.office(village));
      return logging({
        officeId: await world.office(village),
        channel: "VISIT",
        people: [{ personId, through: ["SELF"] }],
        materialIds: [await materialAt(world, "510522")],
        photoIds: [await freshPhoto(world, "outreach_photo", as)],
        taskId: await taskAt(world, mine),
        finishesTask: true,
        campaignId,
        note: "备注",
      });
    },
    refusals: ["MomentRefused"],
  },
  withdrawOutreach: withdrawing(outreachAt),
});
