import { badInputs } from "../../../testing/bad-inputs.ts";
import { controlled } from "../../../testing/controls.ts";
import { registered } from "../../../testing/people.ts";
import type { World } from "../../../testing/world.ts";
import { careGapModule } from "./care-gap.module.ts";

const as = "fuyang.officer";
let known: Promise<string> | undefined;

async function gap(world: World): Promise<string> {
  const officer = await world.as(as);
  const office = await world.office("510522001001");
  const id = await registered(officer, office);
  const carerId = await world.value<string>(
    "select id::text from registry.carer where person_id = $1",
    [id],
  );
  await world.change("update registry.carer set name = $2 where id = $1", [carerId, id]);
  await controlled(world, officer, office, { carerId });
  return await world.value("select id::text from care.gap where person_id = $1", [id]);
}

await badInputs(careGapModule, {
  closeCareGap: {
    as,
    variables: async (world, place) => {
      known ??= gap(world);
      const id = place === undefined ? await gap(world) : await known;
      return {
        input: { id, version: 1, arrangedWith: "周敏", arrangement: "每日两次上门送餐照看" },
      };
    },
  },
});
