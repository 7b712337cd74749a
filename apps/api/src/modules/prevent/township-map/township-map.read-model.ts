import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";

export const townshipMap: ReadModel = {
  name: "TownshipMap",
  table: "prevent.township_map",
  fields: {
    id: id(),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    fileName: column("file_name"),
    state: column("state"),
    fault: column("fault"),
    faultFeature: column("fault_feature"),
    shapes: expression(
      (alias) => `(select coalesce(json_agg(json_build_object('unitId', s.shape ->> 'unit',
        'polygons', s.shape -> 'polygons') order by s.no), '[]')
        from jsonb_array_elements(${alias}.shapes) with ordinality s(shape, no))`,
    ),
    points: column("points"),
    matched: expression((alias) => `to_json(${alias}.matched)`),
    strange: expression((alias) => `to_json(${alias}.strange)`),
    missing: expression((alias) => `to_json(${alias}.missing)`),
    createdAt: column("created_at"),
    version: column("version"),
    viewerCanManage: expression((alias) => `access.may('office:manage', ${alias}.office_id)`),
  },
};
