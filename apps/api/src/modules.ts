import "reflect-metadata";
import { auditModule } from "./modules/audit/audit.module.ts";
import { integrationModule } from "./modules/integration/integration.module.ts";
import { organisationModule } from "./modules/organisation/organisation.module.ts";
import { registryModule } from "./modules/registry/registry.module.ts";
import { staffModule } from "./modules/staff/staff.module.ts";
import { viewsModule } from "./modules/views/views.module.ts";
import type { ApiModule } from "./platform/module.ts";

/** The only list of modules. */
export const modules: readonly ApiModule[] = [
  organisationModule,
  staffModule,
  registryModule,
  viewsModule,
  integrationModule,
  auditModule,
];
