import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";
import { officeRef } from "../../../../platform/office/office-ref.read-model.ts";

export const today = "(now() at time zone 'Asia/Shanghai')::date";

/** What was found last behind each door of a round. */
const doorsWith = (alias: string, condition: string) => `(
  select count(*)::integer from (
    select distinct on (v.household_id) v.outcome from prevent.household_visit v
     where v.round_id = ${alias}.id order by v.household_id, v.outcome = 'absent', v.occurred_at desc) last
   where ${condition})`;

export const screeningRound: ReadModel = {
  name: "ScreeningRound",
  table: "prevent.screening_round",
  fields: {
    id: id(),
    name: column("name"),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    fromDay: column("from_day"),
    toDay: column("to_day"),
    workerNames: column("worker_names"),
    isMine: expression((alias) => `(access.staff() = any(${alias}.workers))`),
    isOpen: expression((alias) => `(${today} between ${alias}.from_day and ${alias}.to_day)`),
    doors: expression(
      (alias) => `(select count(*)::integer from prevent.household h
        where h.office_id = ${alias}.office_id and h.closed_on is null)`,
    ),
    done: expression((alias) => doorsWith(alias, "last.outcome <> 'absent'")),
    absent: expression((alias) => doorsWith(alias, "last.outcome = 'absent'")),
  },
};
