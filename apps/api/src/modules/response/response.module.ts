import type { ApiModule } from "../../platform/module.ts";
import { IncidentEntity } from "./incident/incident.entity.ts";
import { IncidentResolver } from "./incident/incident.resolver.ts";
import { ProtocolEntity } from "./protocol/protocol.entity.ts";
import { ProtocolResolver } from "./protocol/protocol.resolver.ts";

/** The emergency a county answers to, and the parameters it goes by (应急响应). */
export const responseModule: ApiModule = {
  name: "response",
  resolvers: [IncidentResolver, ProtocolResolver],
  entities: [IncidentEntity, ProtocolEntity],
};
