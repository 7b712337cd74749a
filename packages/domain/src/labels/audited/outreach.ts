import { materialFormLabels, materialLanguageLabels } from "../../publicity/material-form.ts";
import { outreachChannelLabels } from "../../publicity/outreach-channel.ts";
import { categoryLabels, singleCategories } from "../../registry/disability.ts";
import { notReachedLabels, spokenToLabels } from "../../registry/reach-words.ts";
import type { AuditedColumns } from "./audited-column.ts";

const channel = { zh: "宣传方式", en: "Way", values: outreachChannelLabels } as const;
const form = { zh: "形式", en: "Form", values: materialFormLabels } as const;
const material_ids = { zh: "材料编号", en: "Ids of the materials" } as const;

const withdrawn = {
  withdrawn_at: { zh: "撤回时间", en: "Withdrawn at" },
  withdrawn_by: { zh: "撤回人", en: "Withdrawn by" },
  withdrawn_reason: { zh: "撤回原因", en: "Why withdrawn" },
} as const satisfies AuditedColumns;

export const materialColumns = {
  form,
  language: { zh: "语言", en: "Language", values: materialLanguageLabels },
  title: { zh: "标题", en: "Title" },
  summary: { zh: "摘要", en: "Summary" },
  categories: { zh: "适用残疾类别", en: "Categories served", values: categoryLabels },
  body: { zh: "正文", en: "Text" },
  link: { zh: "链接", en: "Link" },
  published_by: { zh: "发布人", en: "Published by" },
  ...withdrawn,
} as const satisfies AuditedColumns;

export const publicityPlanColumns = {
  incident_id: { zh: "应急响应编号", en: "Id of the incident" },
  title: { zh: "标题", en: "Title" },
  note: { zh: "说明", en: "What it is for" },
  made_by: { zh: "下达人", en: "Made by" },
} as const satisfies AuditedColumns;

export const publicityTaskColumns = {
  plan_id: { zh: "计划编号", en: "Id of the plan" },
  channel,
  material_ids,
  instruction: { zh: "要求", en: "What is asked" },
  due_on: { zh: "完成期限", en: "Due on" },
  acknowledged_at: { zh: "签收时间", en: "Taken at" },
  acknowledged_by: { zh: "签收人", en: "Taken by" },
  done_at: { zh: "完成时间", en: "Done at" },
  done_by: { zh: "完成人", en: "Done by" },
  done_with: { zh: "完成记录编号", en: "Id of the entry that did it" },
  ...withdrawn,
} as const satisfies AuditedColumns;

export const outreachColumns = {
  incident_id: { zh: "应急响应编号", en: "Id of the incident" },
  task_id: { zh: "任务编号", en: "Id of the task" },
  campaign_id: { zh: "群发编号", en: "Id of the campaign" },
  channel,
  form,
  place: { zh: "地点", en: "Place" },
  audience: { zh: "覆盖人数", en: "People told" },
  reached: { zh: "触达人数", en: "People reached" },
  disabled_people: { zh: "残疾人数", en: "People with a disability" },
  by_category: {
    zh: "分类人数",
    en: "By category",
    parts: Object.fromEntries(singleCategories.map((each) => [each, categoryLabels[each]])),
  },
  material_ids,
  note: { zh: "备注", en: "Note" },
  occurred_at: { zh: "宣传时间", en: "When" },
  on_day: { zh: "日期", en: "Day" },
  clock_skew_seconds: { zh: "设备时钟偏差（秒）", en: "Clock skew in seconds" },
  backfilled: { zh: "补录", en: "Entered late" },
  recorded_by: { zh: "登记人", en: "Logged by" },
  ...withdrawn,
} as const satisfies AuditedColumns;

export const outreachPersonColumns = {
  outreach_id: { zh: "宣传记录编号", en: "Id of the entry" },
  person_id: { zh: "人员编号", en: "Id of the person" },
  through: { zh: "告知对象", en: "Who was spoken to", values: spokenToLabels },
  reached: { zh: "有效告知", en: "Counts as reached" },
  reason: { zh: "无效原因", en: "Why it does not count", values: notReachedLabels },
} as const satisfies AuditedColumns;
