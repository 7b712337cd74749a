import type { ApiModule } from "../../../platform/module.ts";
import { outreachTimeline } from "./log/outreach-timeline.ts";
import { outreachPhoto } from "./log/outreach.files.ts";
import { OutreachResolver } from "./log/outreach.resolver.ts";
import { materialFile } from "./material/material.files.ts";
import { MaterialResolver } from "./material/material.resolver.ts";
import { PlanResolver } from "./plan/plan.resolver.ts";
import { TaskResolver } from "./plan/task.resolver.ts";

/** 网 Publicity beside messages: materials, plans with their tasks, and the log of what was done. */
export const outreachModule: ApiModule = {
  name: "outreach",
  resolvers: [MaterialResolver, PlanResolver, TaskResolver, OutreachResolver],
  entities: [],
  filePurposes: [materialFile, outreachPhoto],
  timeline: [outreachTimeline],
};
