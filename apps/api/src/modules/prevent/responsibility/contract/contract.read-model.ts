import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";
import { officeRef } from "../../../../platform/office/office-ref.read-model.ts";

/** Whether something dated, by its alias, is in force today. */
export const inForceToday = (alias: string): string =>
  `daterange(${alias}.from_day, ${alias}.to_day, '[]') @> (now() at time zone 'Asia/Shanghai')::date`;

export const areaContract: ReadModel = {
  name: "AreaContract",
  table: "prevent.area_contract",
  fields: {
    id: id(),
    role: column("role"),
    staffId: id("staff_id"),
    name: column("name"),
    title: column("title"),
    fromDay: column("from_day"),
    toDay: column("to_day"),
    note: column("note"),
    handoverNote: column("handover_note"),
    version: column("version"),
    current: expression(inForceToday),
    viewerCanManage: expression(
      (alias) => `access.may('responsibility:manage', ${alias}.office_id)`,
    ),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
  },
};
