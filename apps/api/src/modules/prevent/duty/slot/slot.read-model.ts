import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";
import { officeRef } from "../../../../platform/office/office-ref.read-model.ts";
import { nameOf } from "../named-staff.ts";

/** How a slot stands now. */
export const stateOf = (alias: string): string =>
  `prevent.slot_state(${alias}.window_start, ${alias}.due_at, ${alias}.window_end, ${alias}.occurred_at, ${alias}.outcome, now())`;

/** The latest urging that a slot has heard. */
const urged = (what: string) => (alias: string) =>
  `(select u.${what} from prevent.duty_urge u where ${alias}.resolved_at is null
     and u.office_id = ${alias}.office_id and u.kind = ${alias}.kind and u.on_day = ${alias}.on_day
     order by u.urged_at desc limit 1)`;

/** Who is under control is known to those who may read controls; others see that somebody is owed a visit. */
const targetName = (alias: string): string =>
  `case when ${alias}.kind = 'follow_up' and not access.may('control:read', ${alias}.office_id)
        then left(${alias}.target_name, 1) || repeat('*', greatest(char_length(${alias}.target_name) - 1, 1))
        else ${alias}.target_name end`;

export const dutySlot: ReadModel = {
  name: "DutySlot",
  table: "prevent.duty_slot",
  fields: {
    id: id(),
    kind: column("kind"),
    targetId: id("target_id"),
    targetName: expression(targetName),
    onDay: column("on_day"),
    slotNo: column("slot_no"),
    windowStart: column("window_start"),
    dueAt: column("due_at"),
    windowEnd: column("window_end"),
    state: expression(stateOf),
    outcome: column("outcome"),
    occurredAt: column("occurred_at"),
    reason: column("reason"),
    assigneeName: expression(nameOf("assignee_staff")),
    mine: expression(
      (alias) => `coalesce(${alias}.assignee_staff = (select access.staff()), false)`,
    ),
    urgedAt: expression(urged("urged_at")),
    urgedBy: expression(urged("urged_by_name")),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
  },
};
