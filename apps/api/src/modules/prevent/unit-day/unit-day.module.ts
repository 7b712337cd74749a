import type { ApiModule } from "../../../platform/module.ts";
import { UnitDayResolver } from "./unit-day.resolver.ts";

/** How a day stands, unit by unit: for the county's view (全县态势). */
export const unitDayModule: ApiModule = {
  name: "unit-day",
  resolvers: [UnitDayResolver],
  entities: [],
};
