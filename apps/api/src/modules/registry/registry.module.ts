import type { ApiModule } from "../../platform/module.ts";
import { CarerEntity } from "./person/carer.entity.ts";
import { PersonEntity } from "./person/person.entity.ts";
import { PersonResolver } from "./person/person.resolver.ts";
import { SealedValueEntity } from "./person/sealed-value.entity.ts";

export const registryModule: ApiModule = {
  name: "registry",
  resolvers: [PersonResolver],
  entities: [PersonEntity, CarerEntity, SealedValueEntity],
};
