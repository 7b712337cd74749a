import { mapFaultLabels, mapStateLabels } from "../../prevent/township-map/map-fault.ts";
import type { AuditedColumns } from "./audited-column.ts";

export const townshipMapColumns = {
  file_id: { zh: "文件编号", en: "Id of the file" },
  file_name: { zh: "文件名", en: "Name of the file" },
  state: { zh: "状态", en: "State", values: mapStateLabels },
  fault: { zh: "不予采用的原因", en: "Why it is not taken", values: mapFaultLabels },
  fault_feature: { zh: "第几个要素", en: "Which feature" },
  shapes: { zh: "各单位范围", en: "Shapes" },
  points: { zh: "坐标点数", en: "Points" },
  matched: { zh: "对上的单位", en: "Units found" },
  strange: { zh: "对不上的要素", en: "Features of no unit" },
  missing: { zh: "图上没有的单位", en: "Units not shown" },
} as const satisfies AuditedColumns;
