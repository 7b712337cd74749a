import { associationKindLabels } from "../../organisation/association-kind.ts";
import { institutionKindLabels } from "../../organisation/institution-kind.ts";
import { officeKindLabels } from "../../organisation/office-kind.ts";
import type { AuditedColumns } from "./audited-column.ts";

export const officeColumns = {
  parent_id: { zh: "上级机构编号", en: "Id of the office above" },
  kind: { zh: "机构类别", en: "Kind", values: officeKindLabels },
  code: { zh: "代码", en: "Code" },
  name: { zh: "名称", en: "Name" },
  short_name: { zh: "简称", en: "Short name" },
  topic: {
    zh: "类别说明",
    en: "What it is for",
    values: { ...associationKindLabels, ...institutionKindLabels },
  },
  opened_on: { zh: "设立日期", en: "Opened on" },
  closed_on: { zh: "撤销日期", en: "Closed on" },
} as const satisfies AuditedColumns;

export const successorColumns = {
  successor_id: { zh: "承接机构编号", en: "Id of the successor" },
} as const satisfies AuditedColumns;
