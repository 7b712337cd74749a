import {
  campaignStateLabels,
  laneLabels,
  optOutSourceLabels,
} from "../../publicity/campaign-words.ts";
import {
  receiptFileFaultLabels,
  receiptFileStateLabels,
} from "../../publicity/receipt-file-words.ts";
import { certificateStateLabels } from "../../registry/certificate-state.ts";
import { channelLabels } from "../../registry/channel.ts";
import { categoryLabels, gradeLabels } from "../../registry/disability.ts";
import { messageClassLabels } from "../../registry/message-class.ts";
import { personStateLabels } from "../../registry/record-words.ts";
import type { AuditedColumns } from "./audited-column.ts";

const messageClass = {
  zh: "消息类别",
  en: "Class of message",
  values: messageClassLabels,
} as const;

/** What stands in the filter of an audience. */
const audienceParts = {
  officeId: { zh: "责任机构编号", en: "Id of the office" },
  state: { zh: "记录状态", en: "State", values: personStateLabels },
  categories: { zh: "残疾类别", en: "Categories", values: categoryLabels },
  grades: { zh: "残疾等级", en: "Grades", values: gradeLabels },
  certificateStates: { zh: "残疾人证", en: "Certificate", values: certificateStateLabels },
  channels: { zh: "适合的联系方式", en: "Channels", values: channelLabels },
  minAge: { zh: "最小年龄", en: "From age" },
  maxAge: { zh: "最大年龄", en: "To age" },
  livesAlone: { zh: "独居", en: "Lives alone" },
  needsCare: { zh: "需要照护", en: "Dependent on care" },
  hasPhone: { zh: "有本人电话", en: "Has a phone" },
  hasCarer: { zh: "有照护人", en: "Has a carer" },
  importId: { zh: "导入编号", en: "Id of the import" },
  search: { zh: "搜索", en: "Search" },
} as const satisfies AuditedColumns;

export const sendingPolicyColumns = {
  signature: { zh: "短信签名", en: "Signature" },
  opt_out_text: { zh: "拒收提示", en: "How to refuse" },
  daily_cap: { zh: "单号每日上限", en: "Messages a number and day" },
  price_li: { zh: "每条单价（厘）", en: "Price of a part, in li" },
  approval_threshold: { zh: "双人批准人数", en: "People from which two approve" },
  forbidden_words: { zh: "禁用词", en: "Forbidden words" },
  same_text_hours: { zh: "重复内容间隔（小时）", en: "Hours until the same text again" },
  send_from: { zh: "发送开始", en: "Sent from" },
  send_to: { zh: "发送结束", en: "Sent until" },
  note: { zh: "备注", en: "Note" },
} as const satisfies AuditedColumns;

export const campaignColumns = {
  incident_id: { zh: "应急响应编号", en: "Id of the incident" },
  message_class: messageClass,
  legal_basis: { zh: "发送依据", en: "Legal basis" },
  title: { zh: "标题", en: "Title" },
  template: { zh: "内容", en: "Text" },
  audience: { zh: "发送对象", en: "Audience", parts: audienceParts },
  state: { zh: "状态", en: "State", values: campaignStateLabels },
  people: { zh: "对象人数", en: "People" },
  reachable: { zh: "可发送人数", en: "People who can be sent to" },
  segments: { zh: "短信条数", en: "Parts" },
  cost_li: { zh: "费用（厘）", en: "Cost, in li" },
  second_needed: { zh: "需双人批准", en: "Two approve" },
  signature: { zh: "短信签名", en: "Signature" },
  opt_out_text: { zh: "拒收提示", en: "How to refuse" },
  drafted_by: { zh: "拟稿人", en: "Drafted by" },
  drafted_by_staff: { zh: "拟稿人编号", en: "Id of the drafter" },
  submitted_by: { zh: "提交人", en: "Submitted by" },
  submitted_by_staff: { zh: "提交人编号", en: "Id of the submitter" },
  submitted_at: { zh: "提交时间", en: "Submitted at" },
  approved_by: { zh: "批准人", en: "Approved by" },
  approved_by_staff: { zh: "批准人编号", en: "Id of the approver" },
  approved_at: { zh: "批准时间", en: "Approved at" },
  second_by: { zh: "第二批准人", en: "Second approver" },
  second_by_staff: { zh: "第二批准人编号", en: "Id of the second approver" },
  second_at: { zh: "第二次批准时间", en: "Approved a second time at" },
  returned_by: { zh: "退回人", en: "Returned by" },
  returned_reason: { zh: "退回原因", en: "Reason of the return" },
  override_reason: { zh: "夜间发送理由", en: "Why outside the hours" },
  override_by: { zh: "夜间发送批准人", en: "Who allowed it outside the hours" },
  started_at: { zh: "开始发送", en: "Sent from" },
  stopped_by: { zh: "停止人", en: "Stopped by" },
  stop_reason: { zh: "停止原因", en: "Reason of the stop" },
  stop_asked_at: { zh: "要求停止时间", en: "Stop asked at" },
  ended_at: { zh: "结束时间", en: "Ended at" },
} as const satisfies AuditedColumns;

export const messageColumns = {
  message_class: messageClass,
  lane: { zh: "通道", en: "Lane", values: laneLabels },
  segments: { zh: "短信条数", en: "Parts" },
  override_reason: { zh: "非发送时段理由", en: "Why outside the hours" },
} as const satisfies AuditedColumns;

export const replyColumns = {
  settled_by: { zh: "处理人", en: "Looked after by" },
} as const satisfies AuditedColumns;

export const optOutColumns = {
  phone_id: { zh: "号码编号", en: "Id of the number" },
  message_class: messageClass,
  source: { zh: "来源", en: "Source", values: optOutSourceLabels },
  noted_by: { zh: "登记人", en: "Noted by" },
  revoked_at: { zh: "撤销时间", en: "Revoked at" },
  revoked_by: { zh: "撤销人", en: "Revoked by" },
} as const satisfies AuditedColumns;

export const portalBatchColumns = {
  code: { zh: "批次号", en: "Code" },
  file_id: { zh: "文件编号", en: "Id of the file" },
  file_name: { zh: "文件名", en: "Name of the file" },
  numbers: { zh: "号码数", en: "Numbers" },
  answered: { zh: "已有结果的号码数", en: "Numbers with an outcome" },
} as const satisfies AuditedColumns;

export const receiptFileColumns = {
  batch_id: { zh: "批次编号", en: "Id of the batch" },
  file_id: { zh: "文件编号", en: "Id of the file" },
  file_name: { zh: "文件名", en: "Name of the file" },
  brought_by: { zh: "上传人", en: "Brought by" },
  state: { zh: "状态", en: "State", values: receiptFileStateLabels },
  fault: { zh: "不能读取的原因", en: "Why it cannot be read", values: receiptFileFaultLabels },
  known: { zh: "对上的号码数", en: "Numbers of the batch" },
  strange: { zh: "不在本批次的号码数", en: "Numbers of no batch" },
  unreadable: { zh: "看不懂的行数", en: "Rows that cannot be read" },
  problems: { zh: "问题行", en: "Rows to look at" },
} as const satisfies AuditedColumns;
