import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { personRef } from "../../../platform/person/person-ref.read-model.ts";

export const personMerge: ReadModel = {
  name: "PersonMerge",
  table: "registry.merge",
  fields: {
    id: id(),
    mergedAt: column("merged_at"),
    actorName: column("actor_name"),
    undoneAt: column("undone_at"),
    kept: one(
      () => personRef,
      (outer, inner) => `${inner}.id = ${outer}.kept_id`,
    ),
    dropped: one(
      () => personRef,
      (outer, inner) => `${inner}.id = ${outer}.dropped_id`,
    ),
    viewerCanUndo: expression(
      (alias) => `(${alias}.undone_at is null and access.may('person:write', ${alias}.office_id))`,
    ),
  },
};
