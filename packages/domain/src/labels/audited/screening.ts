import { arrivalColumnLabels } from "../../prevent/arrival-columns.ts";
import {
  arrivalImportStateLabels,
  arrivalStateLabels,
  sightingSourceLabels,
  transportLabels,
} from "../../prevent/arrival.ts";
import { householdOutcomeLabels, memberOutcomeLabels } from "../../prevent/visit-outcome.ts";
import type { AuditedColumns } from "./audited-column.ts";

const incident = { incident_id: { zh: "应急响应编号", en: "Id of the incident" } } as const;
const resident = { resident_id: { zh: "非名册人员编号", en: "Id of the resident" } } as const;
const household = { household_id: { zh: "住户编号", en: "Id of the household" } } as const;
const skew = {
  clock_skew_seconds: { zh: "设备时钟偏差（秒）", en: "Clock skew in seconds" },
} as const;
const workers = {
  workers: { zh: "摸排人员编号", en: "Ids of the workers" },
  worker_names: { zh: "摸排人员", en: "Workers" },
} as const;

export const householdColumns = {
  door: { zh: "门牌", en: "Door" },
  closed_on: { zh: "停用日期", en: "Closed on" },
} as const satisfies AuditedColumns;

export const householdMemberColumns = {
  ...household,
  ...resident,
  name: { zh: "姓名", en: "Name" },
  left_on: { zh: "迁出日期", en: "Left on" },
} as const satisfies AuditedColumns;

export const roundColumns = {
  ...incident,
  ...workers,
  name: { zh: "名称", en: "Name" },
  from_day: { zh: "开始日期", en: "First day" },
  to_day: { zh: "截止日期", en: "Last day" },
} as const satisfies AuditedColumns;

export const visitColumns = {
  ...household,
  ...incident,
  ...workers,
  ...skew,
  round_id: { zh: "摸排轮次编号", en: "Id of the round" },
  outcome: { zh: "结果", en: "Outcome", values: householdOutcomeLabels },
  note: { zh: "备注", en: "Note" },
  occurred_at: { zh: "入户时间", en: "When" },
  on_day: { zh: "日期", en: "Day" },
  backfilled: { zh: "补录", en: "Entered late" },
  recorded_at: { zh: "录入时间", en: "Entered at" },
} as const satisfies AuditedColumns;

export const visitMemberColumns = {
  ...household,
  visit_id: { zh: "入户记录编号", en: "Id of the visit" },
  member_id: { zh: "家庭成员编号", en: "Id of the member" },
  outcome: { zh: "情况", en: "Outcome", values: memberOutcomeLabels },
  note: { zh: "备注", en: "Note" },
} as const satisfies AuditedColumns;

export const arrivalColumns = {
  ...incident,
  ...resident,
  name: { zh: "姓名", en: "Name" },
  origin_code: { zh: "来源地区划", en: "Division of origin" },
  origin: { zh: "来自何地", en: "From where" },
  transport: { zh: "交通方式", en: "Transport", values: transportLabels },
  transport_no: { zh: "车次航班", en: "Its number" },
  companions: { zh: "同行人员", en: "Fellow travellers" },
  arrived_on: { zh: "到达日期", en: "Arrived on" },
  planned_leave_on: { zh: "拟离开日期", en: "Plans to leave on" },
  stay_mask: { zh: "现住址（脱敏）", en: "Stay, masked" },
  needs: { zh: "需求", en: "Needs" },
  sightings: { zh: "登记次数", en: "Sightings" },
  last_seen_at: { zh: "最近登记时间", en: "Last seen" },
  state: { zh: "处理情况", en: "State", values: arrivalStateLabels },
  case_id: { zh: "管控编号", en: "Id of the control" },
  dismissed_reason: { zh: "不需管控的理由", en: "Why no control is needed" },
  decided_at: { zh: "处理时间", en: "Decided at" },
  decided_by: { zh: "处理人", en: "Decided by" },
  edit_reason: { zh: "更正原因", en: "Why it was edited" },
  void_reason: { zh: "作废原因", en: "Why it was voided" },
  voided_at: { zh: "作废时间", en: "Voided at" },
  voided_by: { zh: "作废人", en: "Voided by" },
  stay_changed_at: { zh: "现住址更正时间", en: "Stay changed at" },
  fields: {
    zh: "查看的内容",
    en: "What was read",
    values: { stay: { zh: "现住址", en: "Address of the stay" } },
  },
  purpose: { zh: "事由", en: "Purpose" },
} as const satisfies AuditedColumns;

export const sightingColumns = {
  ...skew,
  arrival_id: { zh: "外来人员编号", en: "Id of the arrival" },
  source: { zh: "登记来源", en: "Source", values: sightingSourceLabels },
  seen_at: { zh: "登记时间", en: "Seen at" },
  recorded_at: { zh: "录入时间", en: "Entered at" },
} as const satisfies AuditedColumns;

export const stayColumns = {
  arrival_id: { zh: "外来人员编号", en: "Id of the arrival" },
  kind: { zh: "类别", en: "Kind" },
  key_id: { zh: "密钥编号", en: "Id of the key" },
  sealed: { zh: "密文", en: "Sealed value" },
  hash: { zh: "密钥指纹", en: "Keyed hash" },
  tail_hash: { zh: "尾号指纹", en: "Keyed hash of the tail" },
} as const satisfies AuditedColumns;

export const ledgerColumns = {
  file_id: { zh: "文件编号", en: "Id of the file" },
  state: { zh: "状态", en: "State", values: arrivalImportStateLabels },
  refusal: { zh: "不能读取的原因", en: "Why it was refused" },
  columns: { zh: "识别的列", en: "Columns", values: arrivalColumnLabels },
  rows: { zh: "行数", en: "Rows" },
  added: { zh: "新增", en: "Added" },
  seen_again: { zh: "再次登记", en: "Seen again" },
  unchanged: { zh: "无变化", en: "Unchanged" },
  errors: {
    zh: "错误单元格",
    en: "Wrong cells",
    parts: {
      cell: { zh: "单元格", en: "Cell" },
      column: { zh: "列", en: "Column", values: arrivalColumnLabels },
      code: { zh: "原因", en: "Reason" },
      row: { zh: "行", en: "Row" },
    },
  },
  ended_at: { zh: "完成时间", en: "Ended at" },
} as const satisfies AuditedColumns;
