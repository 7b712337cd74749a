import type { ApiModule } from "../../../platform/module.ts";
import { readMapJob } from "./read-map.job.ts";
import { townshipMapFile } from "./township-map.file.ts";
import { TownshipMapResolver } from "./township-map.resolver.ts";

/** Where the townships lie, as an office has brought it: for the county's view (乡镇地图). */
export const townshipMapModule: ApiModule = {
  name: "township-map",
  resolvers: [TownshipMapResolver],
  entities: [],
  filePurposes: [townshipMapFile],
  jobs: [readMapJob],
};
