import "reflect-metadata";
import { auditModule } from "./modules/audit/audit.module.ts";
import { careGapModule } from "./modules/care/care-gap/care-gap.module.ts";
import { integrationModule } from "./modules/integration/integration.module.ts";
import { organisationModule } from "./modules/organisation/organisation.module.ts";
import { controlModule } from "./modules/prevent/control/control.module.ts";
import { dutyModule } from "./modules/prevent/duty/duty.module.ts";
import { inspectionModule } from "./modules/prevent/inspection/inspection.module.ts";
import { responsibilityModule } from "./modules/prevent/responsibility/responsibility.module.ts";
import { screeningModule } from "./modules/prevent/screening/screening.module.ts";
import { townshipMapModule } from "./modules/prevent/township-map/township-map.module.ts";
import { unitDayModule } from "./modules/prevent/unit-day/unit-day.module.ts";
import { deedModule } from "./modules/publicity/deed/deed.module.ts";
import { outreachModule } from "./modules/publicity/outreach/outreach.module.ts";
import { publicityModule } from "./modules/publicity/publicity.module.ts";
import { registryModule } from "./modules/registry/registry.module.ts";
import { responseModule } from "./modules/response/response.module.ts";
import { staffModule } from "./modules/staff/staff.module.ts";
import { viewsModule } from "./modules/views/views.module.ts";
import type { ScheduledJob } from "./platform/jobs/job.ts";
import type { QueuedJob } from "./platform/jobs/queued-job.ts";
import type { StandingWork } from "./platform/jobs/standing-work.ts";
import type { ApiModule } from "./platform/module.ts";

/** The only list of modules. */
export const modules: readonly ApiModule[] = [
  organisationModule,
  staffModule,
  registryModule,
  responseModule,
  controlModule,
  careGapModule,
  unitDayModule,
  townshipMapModule,
  dutyModule,
  screeningModule,
  inspectionModule,
  publicityModule,
  outreachModule,
  deedModule,
  viewsModule,
  integrationModule,
  responsibilityModule,
  auditModule,
];

/** What the modules' commands order, and what comes round by itself. */
export const orderedJobs: readonly QueuedJob[] = modules.flatMap((module) => module.jobs ?? []);
export const standingWork: readonly StandingWork[] = modules.flatMap(
  (module) => module.standing ?? [],
);
/** Who keeps what a carrier brings to the server's own door. */
export const carrierKeeper = modules.find(({ keepsCarrier }) => keepsCarrier)?.keepsCarrier;
export const moduleSchedule: readonly ScheduledJob[] = modules.flatMap(
  (module) => module.schedule ?? [],
);
