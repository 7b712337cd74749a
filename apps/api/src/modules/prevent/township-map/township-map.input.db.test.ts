import { badInputs } from "../../../testing/bad-inputs.ts";
import { freshMap, mapInput } from "../../../testing/township-maps.ts";
import { townshipMapModule } from "./township-map.module.ts";

const as = "county.admin";

await badInputs(townshipMapModule, {
  bringTownshipMap: { as, variables: async (world) => await mapInput(world) },
  useTownshipMap: {
    as,
    variables: async (world) => ({ input: { id: await freshMap(world), version: 1 } }),
  },
  withdrawTownshipMap: {
    as,
    variables: async (world) => ({
      input: { id: await freshMap(world, "510522", "used"), version: 1 },
    }),
  },
});
