import { column, id, type ReadModel } from "../database/read-model.ts";

export const resident: ReadModel = {
  name: "Resident",
  table: "prevent.resident",
  fields: {
    id: id(),
    name: column("name"),
    sex: column("sex"),
    bornOn: column("born_on"),
    documentMask: column("document_mask"),
    phoneMask: column("phone_mask"),
  },
};
