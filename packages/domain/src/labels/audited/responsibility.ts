import { contractRoleLabels, groupRoleLabels } from "../../prevent/responsibility.ts";
import type { AuditedColumns } from "./audited-column.ts";

const cadreColumns = {
  name: { zh: "姓名", en: "Name" },
  title: { zh: "单位及职务", en: "Department and position" },
  from_day: { zh: "起", en: "From" },
  to_day: { zh: "止", en: "To" },
} as const satisfies AuditedColumns;

export const groupColumns = {
  incident_id: { zh: "应急响应编号", en: "Id of the incident" },
  name: { zh: "名称", en: "Name" },
  source_document: { zh: "依据文件", en: "Source document" },
  from_day: { zh: "成立日期", en: "Set up on" },
} as const satisfies AuditedColumns;

export const groupMemberColumns: AuditedColumns = {
  ...cadreColumns,
  group_id: { zh: "领导小组编号", en: "Id of the group" },
  role: { zh: "组内职务", en: "Role in the group", values: groupRoleLabels },
  duties: { zh: "分工", en: "Duties" },
};

export const contractColumns: AuditedColumns = {
  ...cadreColumns,
  role: { zh: "职责", en: "Role", values: contractRoleLabels },
  note: { zh: "说明", en: "Note" },
  handover_note: { zh: "交接说明", en: "Handover note" },
};
