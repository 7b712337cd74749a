import type { Labels } from "./label.ts";

/** Kinds of record that the audit speaks of, by the table behind them (对象类别). */
export const auditedSubjectLabels = {
  "organisation.office": { zh: "机构", en: "Office" },
  "organisation.office_successor": { zh: "机构承接关系", en: "Successor of an office" },
  "staff.member": { zh: "工作人员", en: "Member of staff" },
  "staff.post": { zh: "岗位", en: "Post" },
  "staff.saved_view": { zh: "保存的视图", en: "Saved view" },
  "access.account": { zh: "账号", en: "Account" },
  "registry.person": { zh: "残疾人", en: "Person" },
  "registry.carer": { zh: "照护人", en: "Carer" },
  "registry.disability_part": { zh: "多重残疾组成", en: "Part of a multiple disability" },
  "registry.sealed_value": { zh: "号码与地址", en: "Numbers and addresses" },
  "registry.merge": { zh: "合并记录", en: "Merge of records" },
  "registry.not_duplicate": { zh: "非重复确认", en: "Confirmed as different people" },
  "registry.bulk_action": { zh: "批量操作", en: "Bulk action" },
  "registry.import_batch": { zh: "名册导入", en: "Import" },
  "registry.import_row": { zh: "导入的行", en: "Row of an import" },
  "registry.column_mapping": { zh: "导入列对应", en: "Columns of an import" },
  "registry.export": { zh: "名册导出", en: "Export" },
  "prevent.duty_rule": { zh: "任务规则", en: "Duty rule" },
  "prevent.duty_slot": { zh: "任务", en: "Duty" },
  "prevent.calendar_day": { zh: "工作日历", en: "Calendar day" },
  "prevent.absence": { zh: "请假", en: "Leave" },
  "prevent.daily_report": { zh: "日报告", en: "Daily report" },
  "prevent.duty_urge": { zh: "催办", en: "Urging" },
  "prevent.duty_handover": { zh: "交接班", en: "Handover of duties" },
  "prevent.disinfection_place": { zh: "消毒场所", en: "Place to disinfect" },
  "prevent.disinfection": { zh: "消毒记录", en: "Disinfection" },
  "prevent.resident": { zh: "非名册人员", en: "Resident" },
  "prevent.sealed_value": { zh: "非名册人员号码", en: "Numbers of residents" },
  "response.incident": { zh: "应急响应", en: "Incident" },
  "response.protocol": { zh: "防控参数", en: "Protocol" },
  "prevent.control_group": { zh: "管控组", en: "Control group" },
  "prevent.control_category": { zh: "管控类别", en: "Control category" },
  "prevent.control_case": { zh: "管控对象", en: "Controlled person" },
  "prevent.follow_up": { zh: "随访", en: "Follow-up" },
  "prevent.control_alert": { zh: "管控提醒", en: "Control alert" },
  "prevent.release": { zh: "解除管控", en: "Release" },
  "care.gap": { zh: "监护缺位", en: "Care gap" },
  "care.noted_need": { zh: "发现的需求", en: "Noted need" },
  "prevent.household": { zh: "住户", en: "Household" },
  "prevent.household_member": { zh: "家庭成员", en: "Member of a household" },
  "prevent.screening_round": { zh: "摸排轮次", en: "Round of screening" },
  "prevent.household_visit": { zh: "入户记录", en: "Household visit" },
  "prevent.visit_member": { zh: "入户成员情况", en: "What a visit found of one member" },
  "prevent.arrival": { zh: "外来人员", en: "Arrival" },
  "prevent.arrival_sighting": { zh: "外来人员登记", en: "Sighting of an arrival" },
  "prevent.sealed_stay": { zh: "外来人员住址", en: "Address of a stay" },
  "prevent.arrival_import": { zh: "台账导入", en: "Import of a ledger" },
  "platform.file": { zh: "文件", en: "File" },
  "platform.attachment": { zh: "现场照片", en: "Photo" },
  "integration.client": { zh: "对接客户端", en: "Integrator's client" },
  "integration.client_key": { zh: "对接密钥", en: "Integrator's key" },
  "prevent.leading_group": { zh: "领导小组", en: "Leading group" },
  "prevent.group_member": { zh: "领导小组成员", en: "Member of a leading group" },
  "prevent.area_contract": { zh: "包联", en: "Contracted area" },
} as const satisfies Labels<string>;

export type AuditedSubject = keyof typeof auditedSubjectLabels;

export const auditedSubjects = Object.keys(auditedSubjectLabels) as readonly AuditedSubject[];

export function isAuditedSubject(word: string): word is AuditedSubject {
  return Object.hasOwn(auditedSubjectLabels, word);
}
