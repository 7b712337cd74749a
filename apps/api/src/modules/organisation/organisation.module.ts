import type { ApiModule } from "../../platform/module.ts";
import { OfficeEntity } from "./office/office.entity.ts";
import { OfficeResolver } from "./office/office.resolver.ts";

export const organisationModule: ApiModule = {
  name: "organisation",
  resolvers: [OfficeResolver],
  entities: [OfficeEntity],
};
