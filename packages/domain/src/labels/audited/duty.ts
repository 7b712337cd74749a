import { roles } from "../../access/roles.ts";
import { disinfectantLabels, placeKindLabels } from "../../prevent/disinfection.ts";
import { dutyKindLabels } from "../../prevent/duty-kind.ts";
import { handoverStateLabels } from "../../prevent/handover-state.ts";
import type { AuditedColumns } from "./audited-column.ts";

const days = {
  from_day: { zh: "起", en: "From" },
  to_day: { zh: "止", en: "To" },
} as const satisfies AuditedColumns;

const made = { created_by: { zh: "登记人编号", en: "Id of who entered it" } } as const;

const moment = {
  incident_id: { zh: "应急响应编号", en: "Id of the incident" },
  slot_id: { zh: "任务编号", en: "Id of the duty" },
  occurred_at: { zh: "完成时间", en: "Done at" },
  recorded_at: { zh: "登记时间", en: "Entered at" },
  clock_skew_seconds: { zh: "设备时钟偏差（秒）", en: "Device clock off by (seconds)" },
  backfilled: { zh: "补录", en: "Late entry" },
} as const satisfies AuditedColumns;

export const dutyRuleColumns: AuditedColumns = {
  ...made,
  incident_id: moment.incident_id,
  kind: { zh: "任务类别", en: "Kind", values: dutyKindLabels },
  windows: {
    zh: "每日时段",
    en: "Windows of a day",
    parts: {
      start: { zh: "开始", en: "From" },
      due: { zh: "应完成", en: "Due" },
      end: { zh: "截止", en: "Closes" },
    },
  },
  every_n_days: { zh: "间隔天数", en: "Every … days" },
  week_days: { zh: "星期", en: "Weekdays" },
  day_list: { zh: "指定日期", en: "Days" },
  working_days_only: { zh: "仅工作日", en: "Working days only" },
  roles: { zh: "角色", en: "Roles", values: roles },
  valid_from: { zh: "生效日", en: "From" },
  valid_to: { zh: "截止日", en: "To" },
};

export const dutySlotColumns: AuditedColumns = {
  outcome: { zh: "结果", en: "Outcome", values: { excused: { zh: "免做", en: "Excused" } } },
  reason: { zh: "原因", en: "Reason" },
  on_day: { zh: "日期", en: "Day" },
};

export const calendarDayColumns: AuditedColumns = {
  on_day: { zh: "日期", en: "Day" },
  working: { zh: "上班", en: "Worked" },
  name: { zh: "名称", en: "Name" },
};

export const absenceColumns: AuditedColumns = {
  ...days,
  ...made,
  reason: { zh: "原因", en: "Reason" },
  cancelled_at: { zh: "销假时间", en: "Taken back at" },
  deputy_id: { zh: "代班人编号", en: "Id of who stands in" },
};

export const dailyReportColumns: AuditedColumns = {
  ...moment,
  post_id: { zh: "岗位编号", en: "Id of the post" },
  on_day: { zh: "日期", en: "Day" },
  news: { zh: "情况", en: "News" },
  reported_by: { zh: "报送人编号", en: "Id of who reported" },
  behalf_reason: { zh: "代报原因", en: "Why on behalf" },
};

export const dutyUrgeColumns: AuditedColumns = {
  kind: { zh: "任务类别", en: "Kind", values: dutyKindLabels },
  on_day: { zh: "日期", en: "Day" },
  missing: { zh: "未完成数", en: "Not done" },
  urged_by: { zh: "催办人编号", en: "Id of who urged" },
  urged_by_name: { zh: "催办人", en: "Urged by" },
  note: { zh: "备注", en: "Note" },
  urged_at: { zh: "催办时间", en: "Urged at" },
  quiet_until: { zh: "可再次催办时间", en: "May be urged again from" },
};

export const dutyHandoverColumns: AuditedColumns = {
  from_staff: { zh: "交班人编号", en: "Id of the giver" },
  from_name: { zh: "交班人", en: "Giver" },
  to_staff: { zh: "接班人编号", en: "Id of the receiver" },
  to_name: { zh: "接班人", en: "Receiver" },
  slots: { zh: "任务编号", en: "Ids of the duties" },
  note: { zh: "交接事项", en: "Note" },
  state: { zh: "状态", en: "State", values: handoverStateLabels },
  answered_at: { zh: "确认时间", en: "Answered at" },
};

export const placeColumns: AuditedColumns = {
  ...days,
  ...made,
  kind: { zh: "场所类别", en: "Kind", values: placeKindLabels },
  name: { zh: "名称", en: "Name" },
  note: { zh: "备注", en: "Note" },
  keeper_post: { zh: "责任岗位编号", en: "Id of the post in charge" },
  times_per_day: { zh: "每日次数", en: "Times a day" },
};

export const disinfectionColumns: AuditedColumns = {
  ...moment,
  place_id: { zh: "场所编号", en: "Id of the place" },
  agent: { zh: "消毒剂", en: "Agent", values: disinfectantLabels },
  concentration: { zh: "浓度（mg/L）", en: "Concentration (mg/L)" },
  minutes: { zh: "作用时间（分钟）", en: "Minutes" },
  unusual: { zh: "超出常用浓度", en: "Outside the usual range" },
  photo_id: { zh: "照片编号", en: "Id of the photo" },
  note: { zh: "备注", en: "Note" },
  recorded_by: { zh: "登记人编号", en: "Id of who entered it" },
  corrects: { zh: "被更正的记录编号", en: "Id of what it corrects" },
  correction_reason: { zh: "更正原因", en: "Why it was corrected" },
};
