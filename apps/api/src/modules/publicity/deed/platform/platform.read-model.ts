import { column, id, type ReadModel } from "../../../../platform/database/read-model.ts";

export const deedPlatform: ReadModel = {
  name: "DeedPlatform",
  table: "publicity.deed_platform",
  fields: {
    id: id(),
    level: column("level"),
    name: column("name"),
    url: column("url"),
    keyName: column("key_name"),
    hasSecret: column("has_secret"),
    version: column("version"),
    updatedAt: column("updated_at"),
  },
};
