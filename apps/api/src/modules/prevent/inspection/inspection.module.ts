import type { ApiModule } from "../../../platform/module.ts";
import { FindingResolver } from "./finding/finding.resolver.ts";
import { findingPhoto, fixPhoto } from "./inspection.files.ts";
import { RosterResolver } from "./roster/roster.resolver.ts";
import { RosterSwapResolver } from "./roster/swap.resolver.ts";

export const inspectionModule: ApiModule = {
  name: "inspection",
  resolvers: [RosterResolver, RosterSwapResolver, FindingResolver],
  entities: [],
  filePurposes: [findingPhoto, fixPhoto],
};
