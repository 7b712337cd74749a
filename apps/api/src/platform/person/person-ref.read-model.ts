import { column, id, type ReadModel } from "../database/read-model.ts";

/** A person as others name them: enough for a link, nothing sensitive. */
export const personRef: ReadModel = {
  name: "PersonRef",
  table: "registry.person",
  fields: { id: id(), name: column("name") },
};
