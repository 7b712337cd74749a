import type { ApiModule } from "../../../platform/module.ts";
import { CaseResolver } from "./case/case.resolver.ts";
import { CategoryResolver } from "./category/category.resolver.ts";
import { controlTimeline } from "./control-timeline.ts";
import { FollowUpResolver } from "./follow-up/follow-up.resolver.ts";
import { ReleaseResolver } from "./release/release.resolver.ts";
import { ResidentResolver } from "./resident/resident.resolver.ts";

/** 防 Controlled persons: categories, cases, follow-ups with their alerts, releases. */
export const controlModule: ApiModule = {
  name: "control",
  resolvers: [CategoryResolver, CaseResolver, FollowUpResolver, ReleaseResolver, ResidentResolver],
  entities: [],
  timeline: [controlTimeline],
};
