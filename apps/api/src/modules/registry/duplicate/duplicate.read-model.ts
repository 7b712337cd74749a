import { column, one, type ReadModel } from "../../../platform/database/read-model.ts";
import { person } from "../person/person.read-model.ts";

export const possibleDuplicate: ReadModel = {
  name: "PossibleDuplicate",
  table: "(pairs)",
  fields: {
    reasons: column("reasons"),
    differentNumbers: column("different_numbers"),
    differentSex: column("different_sex"),
    score: column("score"),
    first: one(
      () => person,
      (outer, inner) => `${inner}.id = ${outer}.first_id`,
    ),
    second: one(
      () => person,
      (outer, inner) => `${inner}.id = ${outer}.second_id`,
    ),
  },
};
