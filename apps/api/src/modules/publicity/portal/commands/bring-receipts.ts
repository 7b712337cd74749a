import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { notFound } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { actorName } from "../../actor-name.ts";
import type { BringReceiptsInput } from "../portal.types.ts";
import { readReceiptsJob } from "../read-receipts.job.ts";
import { carrierReceiptsFile } from "../receipt-file.file.ts";

/** Orders the reading of receipts that the actor has brought. @returns the batch's id */
export async function bringReceipts(tx: Transaction, input: BringReceiptsInput): Promise<string> {
  const batchId = parseUuid(input.batchId, "input.batchId");
  const fileId = parseUuid(input.fileId, "input.fileId");
  const [[batch], [file]] = await tx.all<[{ officeId: number }[], { name: string }[]]>(
    sql`select office_id as "officeId" from publicity.portal_batch
         where id = ${batchId}::uuid and office_id = any(access.offices())`,
    sql`select name from platform.file where id = ${fileId}::uuid and purpose = ${carrierReceiptsFile.name}
           and staff_id = ${tx.staffId}::uuid and state = 'kept' and expires_at > now()`,
  );
  if (batch === undefined) throw notFound("input.batchId");
  if (file === undefined) throw notFound("input.fileId");
  const made = await tx.row<{ id: string }>(
    sql`insert into publicity.receipt_file (office_id, batch_id, staff_id, brought_by, file_id, file_name)
        values (${batch.officeId}, ${batchId}::uuid, ${tx.staffId}::uuid, ${actorName(tx)}, ${fileId}::uuid, ${file.name})
        returning id`,
  );
  await tx.enqueue(readReceiptsJob, batch.officeId, { id: made?.id ?? "" });
  return batchId;
}
