import { column, id, one, type ReadModel } from "../../../../platform/database/read-model.ts";
import { officeRef } from "../../../../platform/office/office-ref.read-model.ts";

export const dutyUrging: ReadModel = {
  name: "DutyUrging",
  table: "prevent.duty_urge",
  fields: {
    id: id(),
    kind: column("kind"),
    onDay: column("on_day"),
    missing: column("missing"),
    urgedAt: column("urged_at"),
    urgedBy: column("urged_by_name"),
    note: column("note"),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
  },
};
