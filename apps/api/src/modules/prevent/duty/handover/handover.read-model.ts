import {
  column,
  expression,
  id,
  many,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";
import { dutySlot } from "../slot/slot.read-model.ts";

export const dutyHandover: ReadModel = {
  name: "DutyHandover",
  table: "prevent.duty_handover",
  fields: {
    id: id(),
    fromName: column("from_name"),
    toName: column("to_name"),
    toMe: expression((alias) => `${alias}.to_staff = (select access.staff())`),
    slots: many(
      () => dutySlot,
      (outer, inner) => `${inner}.id = any(${outer}.slots)`,
      (inner) => `${inner}.due_at, ${inner}.id`,
    ),
    note: column("note"),
    state: column("state"),
    createdAt: column("created_at"),
    version: column("version"),
  },
};
