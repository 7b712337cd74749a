import type { ApiModule } from "../../platform/module.ts";
import { AuditResolver } from "./audit.resolver.ts";

export const auditModule: ApiModule = { name: "audit", resolvers: [AuditResolver], entities: [] };
