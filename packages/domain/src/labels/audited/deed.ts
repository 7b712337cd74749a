import {
  consentGiverLabels,
  consentMeansLabels,
  deedDeliveryLabels,
  deedStateLabels,
  deedTextLabels,
  deliveryEventLabels,
  deliveryFaultLabels,
  packageStateLabels,
  platformLevelLabels,
  submissionStateLabels,
} from "../../publicity/deed-words.ts";
import type { AuditedColumns } from "./audited-column.ts";

const deedId = { zh: "典型事迹编号", en: "Id of the deed" } as const;
const incidentId = { zh: "应急响应编号", en: "Id of the incident" } as const;
const platformId = { zh: "平台编号", en: "Id of the platform" } as const;
const level = { zh: "平台级别", en: "Level", values: platformLevelLabels } as const;

export const deedColumns = {
  incident_id: incidentId,
  state: { zh: "状态", en: "State", values: deedStateLabels },
  title: { zh: "标题", en: "Title" },
  about_name: { zh: "事迹人物", en: "Whom it is about" },
  about_role: { zh: "人物身份", en: "As what" },
  other_names: { zh: "文中其他人姓名", en: "Others who are named" },
  written_by: { zh: "撰写人", en: "Written by" },
  written_by_staff: { zh: "撰写人编号", en: "Id of the writer" },
  handed_in_by: { zh: "送审人", en: "Handed in by" },
  handed_in_by_staff: { zh: "送审人编号", en: "Id of who handed it in" },
  handed_in_at: { zh: "送审时间", en: "Handed in at" },
  reviewed_by: { zh: "审核人", en: "Reviewed by" },
  reviewed_by_staff: { zh: "审核人编号", en: "Id of the reviewer" },
  reviewed_at: { zh: "审核时间", en: "Reviewed at" },
  sent_back_by: { zh: "退改人", en: "Sent back by" },
  sent_back_reason: { zh: "退改原因", en: "Why it was sent back" },
} as const satisfies AuditedColumns;

export const deedTextColumns = {
  deed_id: deedId,
  kind: { zh: "文本类别", en: "Which text", values: deedTextLabels },
  number: { zh: "版本", en: "Version" },
  of_source: { zh: "所据原稿版本", en: "Version of the source" },
  title: { zh: "标题", en: "Title" },
  body: { zh: "正文", en: "Text" },
  made_by: { zh: "修改人", en: "Made by" },
  made_by_staff: { zh: "修改人编号", en: "Id of who made it" },
} as const satisfies AuditedColumns;

export const deedConsentColumns = {
  deed_id: deedId,
  incident_id: incidentId,
  given_by: { zh: "同意人", en: "Given by" },
  giver: { zh: "与本人关系", en: "As what", values: consentGiverLabels },
  means: { zh: "同意方式", en: "Means", values: consentMeansLabels },
  given_on: { zh: "同意日期", en: "Given on" },
  name_may_be_published: { zh: "可公开姓名", en: "Name may be published" },
  photos_may_be_published: { zh: "可公开照片", en: "Photos may be published" },
  note: { zh: "备注", en: "Note" },
  recorded_by: { zh: "登记人", en: "Recorded by" },
  recorded_by_staff: { zh: "登记人编号", en: "Id of who recorded it" },
  withdrawn_by: { zh: "撤回人", en: "Withdrawn by" },
  withdrawn_on: { zh: "撤回日期", en: "Withdrawn on" },
  withdrawn_reason: { zh: "撤回原因", en: "Why it was withdrawn" },
  withdrawal_recorded_by: { zh: "撤回登记人", en: "Withdrawal recorded by" },
  withdrawal_recorded_at: { zh: "撤回登记时间", en: "Withdrawal recorded at" },
} as const satisfies AuditedColumns;

export const deedPlatformColumns = {
  level,
  name: { zh: "平台名称", en: "Name" },
  url: { zh: "推送地址", en: "Address" },
  key_name: { zh: "密钥标识", en: "Name of the key" },
  key_id: { zh: "加密密钥", en: "Sealing key" },
  sealed: { zh: "密钥", en: "Secret" },
  has_secret: { zh: "已设密钥", en: "Has a secret" },
} as const satisfies AuditedColumns;

export const deedSubmissionColumns = {
  deed_id: deedId,
  level,
  platform_id: platformId,
  platform_name: { zh: "平台名称", en: "Name of the platform" },
  text_id: { zh: "公开稿编号", en: "Id of the public text" },
  consent_id: { zh: "同意编号", en: "Id of the consent" },
  state: { zh: "结果", en: "State", values: submissionStateLabels },
  package_state: { zh: "材料包", en: "Package", values: packageStateLabels },
  file_id: { zh: "文件编号", en: "Id of the file" },
  reference: { zh: "平台回执编号", en: "Number of the platform" },
  submitted_by: { zh: "报送人", en: "Submitted by" },
  submitted_by_staff: { zh: "报送人编号", en: "Id of the submitter" },
  submitted_at: { zh: "报送时间", en: "Submitted at" },
  answered_by: { zh: "答复登记人", en: "Answered by" },
  answered_at: { zh: "答复时间", en: "Answered at" },
  returned_reason: { zh: "退回原因", en: "Why it was returned" },
} as const satisfies AuditedColumns;

export const deedDeliveryColumns = {
  submission_id: { zh: "报送编号", en: "Id of the submission" },
  platform_id: platformId,
  event: { zh: "推送事项", en: "What is told", values: deliveryEventLabels },
  body: { zh: "推送内容", en: "Body" },
  state: { zh: "推送状态", en: "State", values: deedDeliveryLabels },
  attempts: { zh: "尝试次数", en: "Attempts" },
  fault: { zh: "未送达原因", en: "Why it has not arrived", values: deliveryFaultLabels },
  status: { zh: "平台状态码", en: "Status" },
  tried_at: { zh: "最近一次尝试", en: "Last attempt" },
  delivered_at: { zh: "送达时间", en: "Delivered at" },
} as const satisfies AuditedColumns;
