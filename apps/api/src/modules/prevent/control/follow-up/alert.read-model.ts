import {
  column,
  expression,
  id,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";

export const controlAlert: ReadModel = {
  name: "ControlAlert",
  table: "prevent.control_alert",
  fields: {
    id: id(),
    kind: column("kind"),
    temperature: column("temperature"),
    symptoms: expression((alias) => `to_json(${alias}.symptoms)`),
    repeats: column("repeats"),
    raisedAt: column("raised_at"),
    dueAt: column("due_at"),
    overdue: expression((alias) => `(${alias}.closed_at is null and ${alias}.due_at < now())`),
    ended: column("ended"),
    action: column("action"),
    closedAt: column("closed_at"),
    closedBy: column("closed_by"),
    version: column("version"),
  },
};
