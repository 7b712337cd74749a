import type { ApiModule } from "../../../platform/module.ts";
import { FindingResolver } from "./finding/finding.resolver.ts";
import { findingPhoto, fixPhoto } from "./inspection.files.ts";
import { RosterResolver } from "./roster/roster.resolver.ts";

export const inspectionModule: ApiModule = {
  name: "inspection",
  resolvers: [RosterResolver, FindingResolver],
  entities: [],
  filePurposes: [findingPhoto, fixPhoto],
};
