import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";

/** Whether a post, by its alias, is held today. */
export const heldToday = (alias: string): string =>
  `daterange(${alias}.from_day, ${alias}.to_day, '[]') @> (now() at time zone 'Asia/Shanghai')::date`;

export const post: ReadModel = {
  name: "Post",
  table: "staff.post",
  fields: {
    id: id(),
    staffId: id("staff_id"),
    holderName: column("holder_name"),
    role: column("role"),
    fromDay: column("from_day"),
    toDay: column("to_day"),
    version: column("version"),
    current: expression(heldToday),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
  },
};
