import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../../../platform/database/read-model.ts";
import { officeRef } from "../../../../../platform/office/office-ref.read-model.ts";

export const arrivalImport: ReadModel = {
  name: "ArrivalImport",
  table: "prevent.arrival_import",
  fields: {
    id: id(),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    state: column("state"),
    refusal: column("refusal"),
    columns: expression((alias) => `to_json(${alias}.columns)`),
    rows: column("rows"),
    added: column("added"),
    seenAgain: column("seen_again"),
    unchanged: column("unchanged"),
    errors: expression((alias) => `${alias}.errors::json`),
    endedAt: column("ended_at"),
  },
};
