import { sexLabels } from "../../identity/sex.ts";
import { documentTypeLabels } from "../../registry/document-type.ts";
import { sealedKindLabels } from "../../registry/record-words.ts";
import type { AuditedColumns } from "./audited-column.ts";
import { sealedColumns } from "./person.ts";

/** Somebody who is not in the registry. */
export const residentColumns = {
  name: { zh: "姓名", en: "Name" },
  sex: { zh: "性别", en: "Sex", values: sexLabels },
  born_on: { zh: "出生日期", en: "Date of birth" },
  document_type: { zh: "证件类型", en: "Kind of document", values: documentTypeLabels },
  document_mask: { zh: "证件号码（脱敏）", en: "Document number, masked" },
  phone_mask: { zh: "电话（脱敏）", en: "Phone, masked" },
  fields: { zh: "查看的内容", en: "What was read", values: sealedKindLabels },
  purpose: { zh: "事由", en: "Purpose" },
} as const satisfies AuditedColumns;

export const residentValueColumns: AuditedColumns = {
  ...sealedColumns,
  resident_id: { zh: "非名册人员编号", en: "Id of the resident" },
};
