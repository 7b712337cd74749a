import { careGapStateLabels } from "../../care/care-gap.ts";
import { needKindLabels } from "../../care/need-kind.ts";
import { alertEndLabels, alertKindLabels } from "../../prevent/control-alert.ts";
import {
  approverLabels,
  controlStateLabels,
  releaseStateLabels,
} from "../../prevent/control-state.ts";
import { anchorRuleLabels } from "../../prevent/control-until.ts";
import { followUpOutcomeLabels, symptomLabels } from "../../prevent/follow-up.ts";
import { channelLabels } from "../../registry/channel.ts";
import { relationLabels } from "../../registry/relation.ts";
import type { AuditedColumns } from "./audited-column.ts";

const incident_id = { zh: "应急响应编号", en: "Id of the incident" };
const case_id = { zh: "管控对象编号", en: "Id of the controlled person" };
const resident_id = { zh: "非名册人员编号", en: "Id of the resident" };
const carer_id = { zh: "照护人编号", en: "Id of the carer" };
const note = { zh: "备注", en: "Note" };

export const controlGroupColumns: AuditedColumns = {
  incident_id,
  code: { zh: "代码", en: "Code" },
  label: { zh: "名称", en: "Name" },
  note,
  position: { zh: "顺序", en: "Position" },
  valid_from: { zh: "生效日期", en: "In force from" },
};

export const controlGroupVersionColumns: AuditedColumns = {
  incident_id,
  code: { zh: "代码", en: "Code" },
  label: { zh: "名称", en: "Name" },
  note,
  valid_from: { zh: "生效日期", en: "In force from" },
  valid_to: { zh: "失效日期", en: "In force until" },
};

const rule: AuditedColumns = {
  group_code: { zh: "管控组代码", en: "Code of the group" },
  anchor_rule: { zh: "起算方式", en: "Anchor rule", values: anchorRuleLabels },
  days: { zh: "天数", en: "Days" },
  checks_per_day: { zh: "每日随访次数", en: "Follow-ups a day" },
  approver: { zh: "批准层级", en: "Who approves", values: approverLabels },
};

export const controlCategoryColumns: AuditedColumns = {
  ...controlGroupColumns,
  ...rule,
  definition: { zh: "定义", en: "Definition" },
  source_document: { zh: "依据文件", en: "Source document" },
  valid_from: { zh: "生效日期", en: "In force from" },
  valid_to: { zh: "失效日期", en: "In force until" },
};

export const controlCaseColumns: AuditedColumns = {
  ...rule,
  incident_id,
  resident_id,
  carer_id,
  name: { zh: "姓名", en: "Name" },
  category_id: { zh: "管控类别编号", en: "Id of the category" },
  group_label: { zh: "管控组", en: "Group" },
  category_code: { zh: "类别代码", en: "Code of the category" },
  category_label: { zh: "管控类别", en: "Category" },
  anchor_on: { zh: "起算日", en: "Anchor day" },
  from_day: { zh: "纳入管控日", en: "First day here" },
  until_on: { zh: "计算截止日", en: "Until, as computed" },
  manual_until_on: { zh: "手工截止日", en: "Until, by hand" },
  manual_reason: { zh: "调整原因", en: "Why by hand" },
  manual_by: { zh: "调整人", en: "Set by" },
  manual_at: { zh: "调整时间", en: "Set at" },
  stay: { zh: "居住地点", en: "Stay" },
  state: { zh: "状态", en: "State", values: controlStateLabels },
  ended_on: { zh: "结束日期", en: "Ended on" },
  end_note: { zh: "结束说明", en: "How it ended" },
  opened_by: { zh: "登记人", en: "Opened by" },
  reason: { zh: "原因", en: "Reason" },
};

export const followUpColumns: AuditedColumns = {
  incident_id,
  case_id,
  note,
  outcome: { zh: "随访结果", en: "Outcome", values: followUpOutcomeLabels },
  entered_as: { zh: "录入时的结果", en: "Outcome as entered", values: followUpOutcomeLabels },
  channel: { zh: "随访方式", en: "Channel", values: channelLabels },
  through: {
    zh: "随访对象",
    en: "Who was spoken to",
    values: {
      self: { zh: "本人", en: "The person" },
      guardian: { zh: "监护人", en: "The guardian" },
      carer: { zh: "照护人", en: "A carer" },
    },
  },
  easy_read: { zh: "用易读的话", en: "In easy words" },
  reached: { zh: "联系到", en: "Reached" },
  temperature: { zh: "体温", en: "Temperature" },
  symptoms: { zh: "症状", en: "Symptoms", values: symptomLabels },
  reason: { zh: "原因", en: "Reason" },
  occurred_at: { zh: "随访时间", en: "Done at" },
  on_day: { zh: "随访日期", en: "On day" },
  clock_skew_seconds: { zh: "时钟偏差（秒）", en: "Clock skew in seconds" },
  backfilled: { zh: "补录", en: "Entered later" },
  recorded_at: { zh: "录入时间", en: "Entered at" },
  recorded_by: { zh: "随访人", en: "Done by" },
  fever_alert_id: { zh: "提醒编号", en: "Id of the alert" },
  slot_id: { zh: "任务编号", en: "Id of the duty" },
};

export const controlAlertColumns: AuditedColumns = {
  incident_id,
  case_id,
  kind: { zh: "提醒类别", en: "Kind", values: alertKindLabels },
  temperature: { zh: "体温", en: "Temperature" },
  symptoms: { zh: "症状", en: "Symptoms", values: symptomLabels },
  repeats: { zh: "重复次数", en: "Repeats" },
  raised_at: { zh: "提醒时间", en: "Raised at" },
  due_at: { zh: "处置时限", en: "Due at" },
  ended: { zh: "处置结果", en: "How it ended", values: alertEndLabels },
  action: { zh: "处置情况", en: "What was done" },
  closed_at: { zh: "处置时间", en: "Closed at" },
  closed_by: { zh: "处置人", en: "Closed by" },
};

export const releaseColumns: AuditedColumns = {
  incident_id,
  case_id,
  state: { zh: "进度", en: "State", values: releaseStateLabels },
  missing: { zh: "缺测次数", en: "Missing readings" },
  missing_reason: { zh: "缺测原因", en: "Why readings are missing" },
  proposed_by: { zh: "提请人", en: "Proposed by" },
  proposed_by_staff: { zh: "提请人编号", en: "Id of who proposed" },
  proposed_at: { zh: "提请时间", en: "Proposed at" },
  centre: { zh: "卫生院", en: "Health centre" },
  doctor: { zh: "确认医生", en: "Doctor" },
  confirmed_on: { zh: "确认日期", en: "Confirmed on" },
  confirmed_by: { zh: "确认登记人", en: "Confirmation entered by" },
  confirmed_at: { zh: "确认登记时间", en: "Confirmation entered at" },
  approved_by: { zh: "批准人", en: "Approved by" },
  approved_on: { zh: "批准日期", en: "Approved on" },
  backfilled: { zh: "补录", en: "Entered later" },
  approved_at: { zh: "批准时间", en: "Approved at" },
  notice_year: { zh: "文号年份", en: "Year of the notice" },
  notice_no: { zh: "文号", en: "Number of the notice" },
  returned_reason: { zh: "退回原因", en: "Why returned" },
  returned_by: { zh: "退回人", en: "Returned by" },
  returned_at: { zh: "退回时间", en: "Returned at" },
};

export const careGapColumns: AuditedColumns = {
  incident_id,
  case_id,
  carer_id,
  carer_name: { zh: "照护人", en: "Carer" },
  relation: { zh: "与残疾人关系", en: "Relation", values: relationLabels },
  state: { zh: "状态", en: "State", values: careGapStateLabels },
  opened_at: { zh: "开始时间", en: "Opened at" },
  due_at: { zh: "落实时限", en: "Due at" },
  arranged_with: { zh: "接替照护人", en: "Who takes over" },
  arrangement: { zh: "妥善安排", en: "Arrangement" },
  closed_at: { zh: "落实时间", en: "Closed at" },
  closed_by: { zh: "落实人", en: "Closed by" },
};

export const notedNeedColumns: AuditedColumns = {
  incident_id,
  resident_id,
  carer_id,
  note,
  kind: { zh: "需求类别", en: "Kind", values: needKindLabels },
  source: {
    zh: "来源",
    en: "Source",
    values: {
      follow_up: { zh: "随访", en: "Follow-up" },
      household_visit: { zh: "入户走访", en: "Household visit" },
    },
  },
  source_id: { zh: "来源编号", en: "Id of the source" },
  noted_by: { zh: "登记人", en: "Noted by" },
  noted_at: { zh: "登记时间", en: "Noted at" },
};
