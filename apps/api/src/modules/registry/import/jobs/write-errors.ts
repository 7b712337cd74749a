import type { OrderedWork } from "../../../../platform/jobs/queued-job.ts";
import type { ImportOrder } from "./import-order.ts";

export interface ErrorsOrder extends ImportOrder {
  staffId: string | null;
}

export async function writeErrors(work: OrderedWork<ErrorsOrder>): Promise<void> {
  await work.step((tx) => tx.rows({ text: "select 1", values: [] } as never));
}
