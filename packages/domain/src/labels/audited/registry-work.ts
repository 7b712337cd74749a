import { bulkKindLabels } from "../../registry/bulk-kind.ts";
import { exportFaultLabels, exportStateLabels } from "../../registry/export-words.ts";
import { importDecisionLabels, importStateLabels } from "../../registry/import-words.ts";
import { personColumnLabels } from "../../registry/person-column.ts";
import { personOrderLabels } from "../../registry/record-words.ts";
import { spreadsheetRefusals } from "../../registry/spreadsheet-refusal-words.ts";
import type { AuditedColumn, AuditedColumns } from "./audited-column.ts";

/** Which column of a sheet holds what. */
const sheetColumns: AuditedColumn = {
  zh: "列对应",
  en: "Columns",
  parts: {
    at: { zh: "列序号（从 0 起）", en: "Position, from 0" },
    column: { zh: "内容", en: "Holds", values: personColumnLabels },
  },
};

export const mergeColumns = {
  kept_id: { zh: "保留的记录", en: "Record kept" },
  dropped_id: { zh: "并入的记录", en: "Record dropped" },
  actor_name: { zh: "操作人", en: "Who" },
  merged_at: { zh: "合并时间", en: "Merged at" },
  detail: { zh: "合并内容", en: "What was merged" },
  undone_at: { zh: "撤销时间", en: "Undone at" },
  undone_by: { zh: "撤销人", en: "Undone by" },
} as const satisfies AuditedColumns;

export const notDuplicateColumns = {
  first_id: { zh: "记录一", en: "One record" },
  second_id: { zh: "记录二", en: "The other record" },
  second_office_id: { zh: "记录二的机构编号", en: "Office of the other record" },
  decided_at: { zh: "确认时间", en: "Confirmed at" },
} as const satisfies AuditedColumns;

export const bulkColumns = {
  actor_name: { zh: "操作人", en: "Who" },
  kind: { zh: "处理事项", en: "What was done", values: bulkKindLabels },
  changes: { zh: "变更明细", en: "What changed for whom" },
  changed: { zh: "变更人数", en: "People changed" },
  acted_at: { zh: "处理时间", en: "Done at" },
  undone_at: { zh: "撤销时间", en: "Undone at" },
  restored: { zh: "恢复人数", en: "People restored" },
} as const satisfies AuditedColumns;

export const batchColumns = {
  file_id: { zh: "文件编号", en: "Id of the file" },
  state: { zh: "导入状态", en: "State", values: importStateLabels },
  refusal: { zh: "不能读取的原因", en: "Why it cannot be read", values: spreadsheetRefusals },
  sheets: { zh: "工作表", en: "Sheets" },
  sheet: { zh: "工作表序号（从 0 起）", en: "Sheet, from 0" },
  header_row: { zh: "表头所在行", en: "Row of the headers" },
  columns: sheetColumns,
  run: { zh: "预检次数", en: "Times checked" },
  error_file_id: { zh: "错误表文件编号", en: "Id of the error workbook" },
} as const satisfies AuditedColumns;

export const rowColumns = {
  decision: { zh: "处理决定", en: "Decision", values: importDecisionLabels },
  batch_id: { zh: "导入编号", en: "Id of the import" },
  row_no: { zh: "行号", en: "Row" },
} as const satisfies AuditedColumns;

export const mappingColumns = {
  fingerprint: { zh: "表头特征", en: "Fingerprint of the headers" },
  columns: sheetColumns,
} as const satisfies AuditedColumns;

export const exportColumns = {
  post_id: { zh: "岗位编号", en: "Id of the post" },
  in_full: { zh: "导出完整号码", en: "Whole numbers" },
  purpose: { zh: "导出用途", en: "Purpose" },
  columns: { zh: "导出的列", en: "Columns", values: personColumnLabels },
  fields: { zh: "导出的列", en: "Columns", values: personColumnLabels },
  filter: { zh: "筛选条件", en: "Filter" },
  key_id: { zh: "密钥编号", en: "Number of the key" },
  order_by: { zh: "排序", en: "Order", values: personOrderLabels },
  descending: { zh: "倒序", en: "Descending" },
  state: { zh: "导出状态", en: "State", values: exportStateLabels },
  total: { zh: "总人数", en: "People in all" },
  done: { zh: "已导出人数", en: "People written" },
  people: { zh: "导出人数", en: "People" },
  unreadable: { zh: "不能解密的人数", en: "People whose values could not be opened" },
  file_id: { zh: "文件编号", en: "Id of the file" },
  fault: { zh: "未完成原因", en: "Why it failed", values: exportFaultLabels },
  ended_at: { zh: "结束时间", en: "Ended at" },
} as const satisfies AuditedColumns;
