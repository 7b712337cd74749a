import type { ApiModule } from "../../../platform/module.ts";
import { CareGapResolver } from "./care-gap.resolver.ts";

/** 爱 Care gaps, and what visits found people to need. */
export const careGapModule: ApiModule = {
  name: "care-gap",
  resolvers: [CareGapResolver],
  entities: [],
};
