import { randomUUID } from "node:crypto";
import { badInputs } from "../../testing/bad-inputs.ts";
import type { World } from "../../testing/world.ts";
import { organisationModule } from "./organisation.module.ts";

const version = async (world: World, id: string) =>
  await world.value<number>("select version from organisation.office where id = $1", [id]);

await badInputs(organisationModule, {
  openOffice: {
    as: "fuyang.admin",
    variables: async (world) => ({
      input: {
        parentId: await world.office("510522001"),
        kind: "INSTITUTION",
        name: "日间照料站",
        shortName: "照料站",
        topic: "day_care",
        openedOn: "2026-01-01",
        idempotencyKey: randomUUID(),
      },
    }),
  },
  renameOffice: {
    as: "fuyang.admin",
    variables: async (world) => {
      const id = await world.office("510522001001-g1");
      const now = await version(world, id);
      return { input: { id, name: "望江网格", shortName: "望江", version: now } };
    },
  },
  closeOffice: {
    as: "county.admin",
    variables: async (world) => {
      const id = await world.office("510522002001-g1");
      const now = await version(world, id);
      const successorIds = [await world.office("510522002001-g2")];
      return { input: { id, closedOn: "2026-01-31", successorIds, version: now } };
    },
  },
});
