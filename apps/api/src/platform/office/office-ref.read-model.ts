import { column, id, type ReadModel } from "../database/read-model.ts";

export const officeRef: ReadModel = {
  name: "OfficeRef",
  table: "organisation.office",
  fields: {
    id: id(),
    code: column("code"),
    name: column("name"),
    shortName: column("short_name"),
    kind: column("kind"),
  },
};
