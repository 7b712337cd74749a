import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";
import { officeRef } from "../../../../platform/office/office-ref.read-model.ts";
import { nameOf } from "../named-staff.ts";

export const absence: ReadModel = {
  name: "Absence",
  table: "prevent.absence",
  fields: {
    id: id(),
    staffId: id("staff_id"),
    staffName: expression(nameOf("staff_id")),
    deputyName: expression(nameOf("deputy_id")),
    fromDay: column("from_day"),
    toDay: column("to_day"),
    reason: column("reason"),
    cancelledAt: column("cancelled_at"),
    version: column("version"),
    viewerCanManage: expression((alias) => `access.may('duty:manage', ${alias}.office_id)`),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
  },
};
