import type { QueuedJob } from "../../../platform/jobs/queued-job.ts";
import { giveUpExport, runExport, type ExportOrder } from "./job/run-export.ts";

/** Writes a masked export, under the office that its orderer acted at. */
export const exportPeopleJob: QueuedJob<ExportOrder> = {
  name: "registry.export",
  reason: "导出名册",
  permission: "person:export",
  run: runExport,
  giveUp: giveUpExport,
};

/** The same in full: the one job that opens sealed values. */
export const exportPeopleInFullJob: QueuedJob<ExportOrder> = {
  ...exportPeopleJob,
  name: "registry.exportFull",
  reason: "导出完整名册",
  permission: "person:export_full",
};
