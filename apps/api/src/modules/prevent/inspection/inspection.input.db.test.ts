import { badInputs } from "../../../testing/bad-inputs.ts";
import {
  checking,
  colleague,
  dayFrom,
  findingOn,
  finishing,
  fixing,
  freshLine,
  freshPhoto,
  freshRectification,
  freshSwap,
  rechecking,
  rosterInput,
  templateInput,
} from "../../../testing/inspections.ts";
import { worker } from "../../../testing/screening.ts";
import { inspectionModule } from "./inspection.module.ts";

const as = worker;
const other = colleague[worker] ?? "";

await badInputs(inspectionModule, {
  saveInspectionTemplate: { as, variables: async () => templateInput() },
  generateInspectionRoster: { as, variables: async (world) => await rosterInput(world) },
  askRosterSwap: {
    as,
    variables: async (world) => ({
      input: {
        lineId: await freshLine(world, { offset: 1 }),
        otherLineId: await freshLine(world, { leader: other, offset: 2 }),
        reason: "当天要开会",
      },
    }),
  },
  answerRosterSwap: {
    as: other,
    variables: async (world) => ({ input: { id: await freshSwap(world), accept: true } }),
  },
  checkInInspection: {
    as,
    variables: async (world) => checking(await freshLine(world)),
    refusals: ["MomentRefused"],
  },
  recordFinding: {
    as,
    variables: async (world) =>
      findingOn(await freshLine(world, { state: "checked_in" }), {
        photoIds: [await freshPhoto(world, "finding_photo")],
      }),
    refusals: ["MomentRefused"],
  },
  finishInspection: {
    as,
    variables: async (world) => finishing(await freshLine(world, { state: "checked_in" })),
  },
  fixRectification: {
    as,
    variables: async (world) =>
      fixing(await freshRectification(world), [await freshPhoto(world, "fix_photo")]),
  },
  recheckRectification: {
    as,
    variables: async (world, place = "") => {
      const id = await freshRectification(world, { state: "fixed" });
      const again = place.endsWith("dueOn") ? { passed: false, dueOn: dayFrom(5) } : {};
      return rechecking(id, again);
    },
  },
});
