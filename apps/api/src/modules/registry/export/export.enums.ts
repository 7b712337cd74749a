import { exportColumns, type ExportColumn } from "@wuzi/domain/registry/export-column";
import { exportFaultLabels, exportStateLabels } from "@wuzi/domain/registry/export-words";
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

export const ExportStateEnum = wordsEnum(
  "ExportState",
  "How far an export has come (导出状态).",
  exportStateLabels,
);

export const ExportFaultEnum = wordsEnum(
  "ExportFault",
  "Why an export could not be made (未完成原因).",
  exportFaultLabels,
);
