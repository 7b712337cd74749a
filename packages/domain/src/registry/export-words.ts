import type { Labels } from "../labels/label.ts";

/** How far an export has come (导出状态). */
export type ExportState = "waiting" | "running" | "done" | "stopped" | "failed";

export const exportStateLabels: Labels<ExportState> = {
  waiting: { zh: "等待中", en: "Waits for its turn" },
  running: { zh: "正在导出", en: "Being written" },
  done: { zh: "已完成", en: "Ready" },
  stopped: { zh: "已停止", en: "Stopped by whoever ordered it" },
  failed: { zh: "未完成", en: "Could not be made" },
};

/** Why an export could not be made (未完成原因). */
export type ExportFault = "not_allowed" | "broken";

export const exportFaultLabels: Labels<ExportFault> = {
  not_allowed: { zh: "岗位已变动，无权导出", en: "Whoever ordered it may not export any more" },
  broken: { zh: "系统出错", en: "A fault of the system" },
};
