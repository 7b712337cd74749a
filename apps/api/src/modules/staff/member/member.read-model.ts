import {
  column,
  expression,
  id,
  many,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";
import { post } from "../post/post.read-model.ts";

export const member: ReadModel = {
  name: "StaffMember",
  table: "staff.member",
  fields: {
    id: id(),
    name: column("name"),
    login: column("login"),
    phoneMask: column("phone_mask"),
    state: column("state"),
    synthetic: column("synthetic"),
    version: column("version"),
    updatedAt: column("updated_at"),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    posts: many(
      () => post,
      (outer, inner) => `${inner}.staff_id = ${outer}.id`,
      (inner) => `${inner}.from_day desc, ${inner}.id`,
    ),
    account: expression((alias) => `access.account_state(${alias}.id)`),
    viewerCanManage: expression((alias) => `access.may_manage(${alias}.id)`),
    viewerCanReveal: expression((alias) => `access.may('staff:reveal', ${alias}.office_id)`),
  },
};
