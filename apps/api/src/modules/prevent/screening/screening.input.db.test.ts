import { badInputs } from "../../../testing/bad-inputs.ts";
import { freshPhoto } from "../../../testing/inspections.ts";
import { inFuyang } from "../../../testing/registry-people.ts";
import {
  arrivalInput,
  dismissing,
  editing,
  freshArrival,
  freshHousehold,
  householdInput,
  importInput,
  roundInput,
  visitInput,
  voiding,
  worker,
} from "../../../testing/screening.ts";
import { screeningModule } from "./screening.module.ts";

const as = worker;
const person = "张三";

await badInputs(screeningModule, {
  startScreeningRound: { as, variables: async (world) => await roundInput(world) },
  registerHousehold: {
    as,
    variables: async (world, place = "") => {
      const given = await householdInput(world);
      const member = place.endsWith("personId")
        ? { personId: await inFuyang(world, place) }
        : {
            resident: {
              name: person,
              sex: "FEMALE",
              bornOn: "1970-01-01",
              document: { type: "PASSPORT", number: "E12345678" },
              phone: "13800000000",
            },
          };
      return { input: { ...given.input, members: [member] } };
    },
  },
  recordHouseholdVisit: {
    as,
    variables: async (world) => {
      const { input } = visitInput(await freshHousehold(world));
      const members = input.members.map((member) => ({
        ...member,
        needs: [{ kind: "MEDICINE", note: "降压药还有三天" }],
      }));
      const photoIds = [await freshPhoto(world, "visit_photo")];
      return { input: { ...input, members, photoIds } };
    },
    refusals: ["MomentRefused"],
  },
  recordArrival: {
    as,
    variables: async (world, place = "") => {
      const given = await arrivalInput(world);
      if (!place.endsWith("personId")) return given;
      const { resident: _, ...input } = given.input;
      return { input: { ...input, personId: await inFuyang(world, place) } };
    },
    refusals: ["MomentRefused"],
  },
  updateArrival: {
    as,
    variables: async (world) => editing(await freshArrival(world)),
  },
  dismissArrival: {
    as,
    variables: async (world) => dismissing(await freshArrival(world)),
  },
  voidArrival: {
    as,
    variables: async (world) => voiding(await freshArrival(world)),
  },
  revealArrivalStay: {
    as,
    variables: async (world) => ({ id: await freshArrival(world), purpose: "上门核实" }),
  },
  importArrivals: { as, variables: async (world) => await importInput(world) },
});
