import { exportColumns, type ExportColumn } from "@wuzi/domain/registry/export-column";
import { personColumnLabels } from "@wuzi/domain/registry/person-column";
import { registerEnumType } from "type-graphql";
import { wordsEnum } from "../../../platform/graphql/words.ts";

const nameOf = (column: ExportColumn) =>
  column.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

export const ExportColumnEnum = Object.fromEntries(
  exportColumns.map((column) => [nameOf(column), column]),
) as Record<string, ExportColumn>;
registerEnumType(ExportColumnEnum, {
  name: "ExportColumn",
  description: "Columns that an export can have (导出列).",
  valuesConfig: Object.fromEntries(
    exportColumns.map((column) => [
      nameOf(column),
      { description: `${personColumnLabels[column].en} (${personColumnLabels[column].zh})` },
    ]),
  ) as never,
});

export type ExportState = "waiting" | "running" | "done" | "stopped" | "failed";
export const ExportStateEnum = wordsEnum<ExportState>(
  "ExportState",
  "How far an export has come (导出状态).",
  {
    waiting: { zh: "等待中", en: "Waits for its turn" },
    running: { zh: "正在导出", en: "Being written" },
    done: { zh: "已完成", en: "Ready" },
    stopped: { zh: "已停止", en: "Stopped by whoever ordered it" },
    failed: { zh: "未完成", en: "Could not be made" },
  },
);

export type ExportFault = "not_allowed" | "broken";
export const ExportFaultEnum = wordsEnum<ExportFault>(
  "ExportFault",
  "Why an export could not be made (未完成原因).",
  {
    not_allowed: { zh: "岗位已变动，无权导出", en: "Whoever ordered it may not export any more" },
    broken: { zh: "系统出错", en: "A fault of the system" },
  },
);
