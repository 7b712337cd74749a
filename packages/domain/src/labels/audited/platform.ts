import { permissions } from "../../access/permissions.ts";
import { clientScopeLabels } from "../../integration/client-scope.ts";
import { clientStateLabels } from "../../integration/client-state.ts";
import { auditedSubjectLabels } from "../audited-subject.ts";
import type { AuditedColumns } from "./audited-column.ts";

export const fileColumns = {
  purpose: {
    zh: "文件用途",
    en: "What it is for",
    values: {
      registry_import: { zh: "名册导入", en: "Import of the registry" },
      registry_import_errors: { zh: "导入错误表", en: "Error workbook of an import" },
      registry_export: { zh: "名册导出（已脱敏）", en: "Export, masked" },
      arrival_ledger: { zh: "外来人员台账", en: "Ledger of arrivals" },
      disinfection_photo: { zh: "消毒照片", en: "Photo of a disinfection" },
      visit_photo: { zh: "入户照片", en: "Photo of a visit" },
      finding_photo: { zh: "问题照片", en: "Photo of a finding" },
      fix_photo: { zh: "整改照片", en: "Photo of a fix" },
      registry_export_full: { zh: "名册导出（完整）", en: "Export in full" },
    },
  },
  name: { zh: "文件名", en: "Name" },
  size: { zh: "大小（字节）", en: "Size in bytes" },
  media_type: { zh: "文件类型", en: "Media type" },
  width: { zh: "宽（像素）", en: "Width in pixels" },
  height: { zh: "高（像素）", en: "Height in pixels" },
  sha256: { zh: "校验值", en: "Checksum" },
  state: {
    zh: "状态",
    en: "State",
    values: { kept: { zh: "保留中", en: "Kept" }, expired: { zh: "已到期删除", en: "Expired" } },
  },
  expires_at: { zh: "保留至", en: "Kept until" },
  fields: {
    zh: "查看的内容",
    en: "What was read",
    values: { content: { zh: "文件内容", en: "The file itself" } },
  },
} as const satisfies AuditedColumns;

export const attachmentColumns = {
  purpose: { zh: "照片用途", en: "What it is for" },
  subject: { zh: "所属记录类别", en: "Kind of record", values: auditedSubjectLabels },
  subject_id: { zh: "所属记录编号", en: "Id of the record" },
  position: { zh: "顺序", en: "Order" },
  file_id: { zh: "文件编号", en: "Id of the file" },
  incident_id: { zh: "应急响应编号", en: "Id of the incident" },
  sent_key: { zh: "发送编号", en: "Key of sending" },
  ended_at: { zh: "移除时间", en: "Removed at" },
  seen_with: { zh: "依据的权限", en: "Permission it was seen by", values: permissions },
  fields: {
    zh: "查看的内容",
    en: "What was read",
    values: { content: { zh: "照片内容", en: "The photo itself" } },
  },
} as const satisfies AuditedColumns;

export const clientColumns = {
  name: { zh: "名称", en: "Name" },
  purpose: { zh: "用途", en: "Purpose" },
  contact: { zh: "联系人", en: "Contact" },
  scopes: { zh: "对接权限", en: "Scopes", values: clientScopeLabels },
  state: { zh: "状态", en: "State", values: clientStateLabels },
} as const satisfies AuditedColumns;

export const keyColumns = {
  client_id: { zh: "客户端编号", en: "Id of the client" },
  client: { zh: "客户端", en: "Client" },
  hint: { zh: "密钥开头", en: "Start of the key" },
  days: { zh: "有效天数", en: "Days it is good for" },
  others_days: { zh: "其他密钥剩余天数", en: "Days left to other keys" },
} as const satisfies AuditedColumns;
