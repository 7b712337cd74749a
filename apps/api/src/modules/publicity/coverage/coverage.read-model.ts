import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";
import { personRef } from "../../../platform/person/person-ref.read-model.ts";
import { standingOf } from "./coverage.queries.ts";

/** Where the person of a message, by alias, stands. */
export const standing = (alias: string): string =>
  `(select ${standingOf(alias, "p")} from registry.person p where p.id = ${alias}.person_id)`;

const ofPerson = (name: string) =>
  expression(
    (alias) => `(select p.${name} from registry.person p where p.id = ${alias}.person_id)`,
  );

export const restPerson: ReadModel = {
  name: "RestPerson",
  table: "publicity.message",
  fields: {
    id: id(),
    person: one(
      () => personRef,
      (outer, inner) => `${inner}.id = ${outer}.person_id`,
    ),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    standing: expression(standing),
    reason: column("reason"),
    category: ofPerson("category"),
    grade: ofPerson("grade"),
    phoneMask: ofPerson("phone_mask"),
    addressMask: ofPerson("address_mask"),
  },
};
