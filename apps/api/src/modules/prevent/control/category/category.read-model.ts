import {
  column,
  expression,
  id,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";

const today = "(now() at time zone 'Asia/Shanghai')::date";

export const controlGroup: ReadModel = {
  name: "ControlGroup",
  table: "prevent.control_group_version",
  fields: {
    id: id(),
    code: column("code"),
    label: column("label"),
    note: column("note"),
    validFrom: column("valid_from"),
    validTo: column("valid_to"),
    version: column("version"),
  },
};

export const controlCategory: ReadModel = {
  name: "ControlCategory",
  table: "prevent.control_category",
  fields: {
    id: id(),
    code: column("code"),
    label: column("label"),
    groupCode: column("group_code"),
    groupLabel: expression(
      (alias) =>
        `(select g.label from prevent.control_group_version g where g.incident_id = ${alias}.incident_id and g.code = ${alias}.group_code
             and g.valid_from <= greatest(${alias}.valid_from, ${today}) order by g.valid_from desc limit 1)`,
    ),
    definition: column("definition"),
    sourceDocument: column("source_document"),
    anchorRule: column("anchor_rule"),
    days: column("days"),
    checksPerDay: column("checks_per_day"),
    approver: column("approver"),
    validFrom: column("valid_from"),
    validTo: column("valid_to"),
    note: column("note"),
    version: column("version"),
  },
};
