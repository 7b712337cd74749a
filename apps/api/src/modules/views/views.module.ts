import type { ApiModule } from "../../platform/module.ts";
import { SavedViewEntity } from "./saved-view.entity.ts";
import { SavedViewResolver } from "./saved-view.resolver.ts";

/** Views that people keep of the lists of every wing. */
export const viewsModule: ApiModule = {
  name: "views",
  resolvers: [SavedViewResolver],
  entities: [SavedViewEntity],
};
