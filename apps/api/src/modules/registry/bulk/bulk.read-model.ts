import { column, expression, id, type ReadModel } from "../../../platform/database/read-model.ts";

export const undoableFor = "interval '24 hours'";

export const bulkAction: ReadModel = {
  name: "BulkAction",
  table: "registry.bulk_action",
  fields: {
    id: id(),
    kind: column("kind"),
    changed: column("changed"),
    actedAt: column("acted_at"),
    actorName: column("actor_name"),
    undoableUntil: expression((alias) => `${alias}.acted_at + ${undoableFor}`),
    undoneAt: column("undone_at"),
    restored: column("restored"),
    viewerCanUndo: expression(
      (alias) => `(${alias}.undone_at is null and ${alias}.acted_at > now() - ${undoableFor}
        and access.may('person:write', ${alias}.office_id))`,
    ),
  },
};
