import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";
import { officeRef } from "../../../../platform/office/office-ref.read-model.ts";

const today = "prevent.china_day(now())";

export const dutyRule: ReadModel = {
  name: "DutyRule",
  table: "prevent.duty_rule",
  fields: {
    id: id(),
    kind: column("kind"),
    windows: column("windows"),
    everyNDays: column("every_n_days"),
    weekDays: column("week_days"),
    dayList: column("day_list"),
    workingDaysOnly: column("working_days_only"),
    roles: column("roles"),
    validFrom: column("valid_from"),
    validTo: column("valid_to"),
    version: column("version"),
    current: expression(
      (alias) => `${today} between ${alias}.valid_from and coalesce(${alias}.valid_to, ${today})`,
    ),
    viewerCanManage: expression((alias) => `access.may('duty:manage', ${alias}.office_id)`),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
  },
};
