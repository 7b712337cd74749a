import type { ApiModule } from "../../platform/module.ts";
import { ClientEntity } from "./client/client.entity.ts";
import { ClientResolver } from "./client/client.resolver.ts";

export const integrationModule: ApiModule = {
  name: "integration",
  resolvers: [ClientResolver],
  entities: [ClientEntity],
};
