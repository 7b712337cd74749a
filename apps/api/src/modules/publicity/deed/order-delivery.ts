import type { DeliveryEvent } from "@wuzi/domain/publicity/deed-words";
import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { deliverDeedJob } from "./deed.jobs.ts";

interface Notice {
  submissionId: string;
  /** Of the deed. */
  officeId: number;
  platformId: string;
  event: DeliveryEvent;
  body: string;
}

/** Has a platform told, once this transaction stands. */
export async function orderDelivery(tx: Transaction, notice: Notice): Promise<void> {
  const { submissionId, officeId, platformId, event, body } = notice;
  const made = await tx.row<{ id: string }>(
    sql`insert into publicity.deed_delivery (submission_id, office_id, platform_id, event, body)
        values (${submissionId}::uuid, ${officeId}, ${platformId}::uuid, ${event}, ${body}) returning id`,
  );
  await tx.enqueue(deliverDeedJob, officeId, { deliveryId: made?.id ?? "" });
}
