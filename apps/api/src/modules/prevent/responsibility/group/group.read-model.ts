import {
  column,
  expression,
  id,
  many,
  one,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";
import { officeRef } from "../../../../platform/office/office-ref.read-model.ts";

const groupMember: ReadModel = {
  name: "GroupMember",
  table: "prevent.group_member",
  fields: {
    id: id(),
    role: column("role"),
    staffId: id("staff_id"),
    name: column("name"),
    title: column("title"),
    duties: column("duties"),
    fromDay: column("from_day"),
    toDay: column("to_day"),
    current: expression(
      (alias) =>
        `daterange(${alias}.from_day, ${alias}.to_day, '[]') @> (now() at time zone 'Asia/Shanghai')::date`,
    ),
    version: column("version"),
  },
};

export const leadingGroup: ReadModel = {
  name: "LeadingGroup",
  table: "prevent.leading_group",
  fields: {
    id: id(),
    incidentId: id("incident_id"),
    name: column("name"),
    sourceDocument: column("source_document"),
    fromDay: column("from_day"),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    members: many(
      () => groupMember,
      (outer, inner) => `${inner}.group_id = ${outer}.id`,
      (inner) =>
        `array_position(array['head', 'deputy_head', 'member'], ${inner}.role), ${inner}.from_day, ${inner}.id`,
    ),
    viewerCanManage: expression(
      (alias) => `access.may('responsibility:manage', ${alias}.office_id)`,
    ),
  },
};
