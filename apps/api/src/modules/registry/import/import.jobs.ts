import sql from "sql-template-tag";
import type { ScheduledJob } from "../../../platform/jobs/job.ts";
import type { QueuedJob } from "../../../platform/jobs/queued-job.ts";
import { checkImport } from "./jobs/check-import.ts";
import { commitRows } from "./jobs/commit-rows.ts";
import { failImport, type ImportOrder } from "./jobs/import-order.ts";
import { readImport } from "./jobs/read-import.ts";
import { writeErrors, type ErrorsOrder } from "./jobs/write-errors.ts";

const permission = "person:write";

/** Reads the sheets' names, headers and samples, and proposes what the columns hold. */
export const readImportJob: QueuedJob<ImportOrder> = {
  name: "registry.readImport",
  reason: "读取导入文件",
  permission,
  run: readImport,
  giveUp: failImport,
};

/** The dry run: says of every row what it is to the registry, and writes nobody. */
export const checkImportJob: QueuedJob<ImportOrder> = {
  name: "registry.checkImport",
  reason: "预检导入文件",
  permission,
  run: checkImport,
  giveUp: failImport,
};

/** Writes people, some hundred in each transaction. */
export const commitImportJob: QueuedJob<ImportOrder> = {
  name: "registry.commitImport",
  reason: "导入残疾人名册",
  permission,
  run: commitRows,
  giveUp: failImport,
};

/** Writes the rows to be mended into a workbook. */
export const importErrorsJob: QueuedJob<ErrorsOrder> = {
  name: "registry.importErrors",
  reason: "生成导入错误表",
  permission,
  run: writeErrors,
};

/** Rows of imports hold whole numbers and are not kept longer than needed. */
export const purgeImportsJob: ScheduledJob = {
  name: "registry.purgeImports",
  cron: "37 3 * * *",
  limitSeconds: 600,
  atStart: false,
  run: async (tx) => {
    await tx.rows(sql`select registry.purge_imports()`);
  },
};
