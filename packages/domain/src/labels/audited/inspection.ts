import {
  inspectionStateLabels,
  rectificationStateLabels,
  swapStateLabels,
} from "../../prevent/inspection.ts";
import type { AuditedColumns } from "./audited-column.ts";

const incident = { incident_id: { zh: "应急响应编号", en: "Id of the incident" } } as const;
const skew = {
  clock_skew_seconds: { zh: "设备时钟偏差（秒）", en: "Clock skew in seconds" },
} as const;
const fault = {
  item: { zh: "检查项目", en: "Item" },
  place: { zh: "位置", en: "Place" },
} as const;

export const templateColumns = {
  name: { zh: "名称", en: "Name" },
  items: { zh: "检查项目", en: "Items" },
} as const satisfies AuditedColumns;

export const rosterColumns = {
  ...incident,
  ...skew,
  template_id: { zh: "巡查模板编号", en: "Id of the template" },
  template_name: { zh: "巡查模板", en: "Template" },
  items: { zh: "检查项目", en: "Items" },
  on_day: { zh: "日期", en: "Day" },
  leader_id: { zh: "巡查领导编号", en: "Id of the leader" },
  leader_name: { zh: "巡查领导", en: "Leader" },
  state: { zh: "状态", en: "State", values: inspectionStateLabels },
  checked_in_at: { zh: "签到时间", en: "Checked in at" },
  finished_at: { zh: "完成时间", en: "Finished at" },
  note: { zh: "备注", en: "Note" },
} as const satisfies AuditedColumns;

export const swapColumns = {
  line_id: { zh: "班次编号", en: "Id of the line" },
  other_line_id: { zh: "对方班次编号", en: "Id of the other line" },
  asked_by: { zh: "申请人编号", en: "Id of who asked" },
  answered_by: { zh: "答复人编号", en: "Id of who is asked" },
  reason: { zh: "调班原因", en: "Why" },
  state: { zh: "状态", en: "State", values: swapStateLabels },
  answered_at: { zh: "答复时间", en: "Answered at" },
} as const satisfies AuditedColumns;

export const rectificationColumns = {
  ...incident,
  ...fault,
  due_on: { zh: "整改期限", en: "Due on" },
  state: { zh: "状态", en: "State", values: rectificationStateLabels },
  fix_note: { zh: "整改情况", en: "How it was mended" },
  fixed_by: { zh: "整改人", en: "Mended by" },
  fixed_at: { zh: "整改时间", en: "Mended at" },
  recheck_note: { zh: "复查意见", en: "What the re-check says" },
  rechecked_by: { zh: "复查人", en: "Checked again by" },
  rechecked_at: { zh: "复查时间", en: "Checked again at" },
} as const satisfies AuditedColumns;

export const findingColumns = {
  ...incident,
  ...skew,
  ...fault,
  line_id: { zh: "班次编号", en: "Id of the line" },
  rectification_id: { zh: "整改编号", en: "Id of the rectification" },
  text: { zh: "问题描述", en: "What was found" },
  found_by: { zh: "发现人", en: "Found by" },
  found_at: { zh: "发现时间", en: "Found at" },
  recorded_at: { zh: "录入时间", en: "Entered at" },
} as const satisfies AuditedColumns;
