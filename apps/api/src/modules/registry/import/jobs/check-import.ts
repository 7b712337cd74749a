import type { OrderedWork } from "../../../../platform/jobs/queued-job.ts";
import { holdBatch, type ImportOrder } from "./import-order.ts";

export async function checkImport(work: OrderedWork<ImportOrder>): Promise<void> {
  await work.step((tx) => holdBatch(tx, work.data, "checking"));
}
