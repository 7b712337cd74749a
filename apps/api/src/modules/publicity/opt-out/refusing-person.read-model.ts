import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";

export const refusingPerson: ReadModel = {
  name: "RefusingPerson",
  table: "registry.person",
  fields: {
    id: id(),
    name: column("name"),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    optOuts: expression((alias) => `to_json(${alias}.opt_outs)`),
    phoneMask: column("phone_mask"),
    numbers: expression(
      (alias) =>
        `(select count(*)::integer from publicity.opt_out x where x.person_id = ${alias}.id and x.revoked_at is null)`,
    ),
  },
};
