import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";
import { officeRef } from "../../../../platform/office/office-ref.read-model.ts";
import { holderOf, nameOf } from "../named-staff.ts";

export const dailyReport: ReadModel = {
  name: "DailyReport",
  table: "prevent.daily_report",
  fields: {
    id: id(),
    postId: id("post_id"),
    holderName: expression(holderOf("post_id")),
    onDay: column("on_day"),
    news: column("news"),
    reportedBy: expression(nameOf("reported_by")),
    behalfReason: column("behalf_reason"),
    occurredAt: column("occurred_at"),
    recordedAt: column("recorded_at"),
    late: expression(
      (alias) =>
        `coalesce((select s.occurred_at > s.due_at from prevent.duty_slot s where s.id = ${alias}.slot_id), false)`,
    ),
    backfilled: column("backfilled"),
    version: column("version"),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
  },
};
