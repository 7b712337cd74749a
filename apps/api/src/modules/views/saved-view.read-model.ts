import { column, id, type ReadModel } from "../../platform/database/read-model.ts";

/** Own and shared views, as the database lets the actor see them. */
export const savedView: ReadModel = {
  name: "SavedView",
  table: "staff.visible_views()",
  fields: {
    id: id(),
    list: column("list"),
    name: column("name"),
    parameters: column("parameters"),
    shared: column("shared"),
    isDefault: column("is_default"),
    own: column("own"),
    officeName: column("office_name"),
    version: column("version"),
    updatedAt: column("updated_at"),
  },
};
