import type { ApiModule } from "../../platform/module.ts";
import { PersonEntity } from "./person/person.entity.ts";
import { PersonResolver } from "./person/person.resolver.ts";

export const registryModule: ApiModule = {
  name: "registry",
  resolvers: [PersonResolver],
  entities: [PersonEntity],
};
