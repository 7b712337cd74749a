import type { ApiModule } from "../../../platform/module.ts";
import { dutiesJob, generateSlotsJob } from "./duty.jobs.ts";

/** What is due in 防 and how far it is done: duties, daily reports, disinfection (值班任务). */
export const dutyModule: ApiModule = {
  name: "duty",
  resolvers: [],
  entities: [],
  jobs: [generateSlotsJob],
  schedule: [dutiesJob],
};
