import {
  column,
  expression,
  id,
  many,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";

export const office: ReadModel = {
  name: "Office",
  table: "organisation.office",
  fields: {
    ...officeRef.fields,
    parentId: id("parent_id"),
    topic: column("topic"),
    openedOn: column("opened_on"),
    closedOn: column("closed_on"),
    synthetic: column("synthetic"),
    version: column("version"),
    parent: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.parent_id`,
    ),
    path: many(
      () => officeRef,
      (outer, inner) => `${inner}.id in (
        with recursive above as (
          select p.id, p.parent_id from organisation.office p where p.id = ${outer}.parent_id
          union all
          select p.id, p.parent_id from organisation.office p join above on p.id = above.parent_id
        ) select above.id from above)`,
      (inner) => `length(${inner}.code), ${inner}.code`,
    ),
    childCount: expression(
      (alias) =>
        `(select count(*) from organisation.office c where c.parent_id = ${alias}.id and c.closed_on is null)`,
    ),
    successors: many(
      () => officeRef,
      (outer, inner) =>
        `${inner}.id in (select s.successor_id from organisation.office_successor s where s.office_id = ${outer}.id)`,
      (inner) => `${inner}.code`,
    ),
    predecessors: many(
      () => officeRef,
      (outer, inner) =>
        `${inner}.id in (select s.office_id from organisation.office_successor s where s.successor_id = ${outer}.id)`,
      (inner) => `${inner}.code`,
    ),
    viewerCanManage: expression((alias) => `access.may('office:manage', ${alias}.id)`),
  },
};
