import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { notFound } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { lockDeed } from "../deed-row.ts";
import { deliverDeedJob, packageDeedJob } from "../deed.jobs.ts";
import { submissionOf } from "./answer-deed.ts";

/** Has a notice that failed sent again, under the same key. Where it has not failed nothing changes. */
export async function resendDelivery(tx: Transaction, deliveryId: string): Promise<string> {
  const id = parseUuid(deliveryId, "id");
  const found = await tx.row<{ deed_id: string }>(
    sql`select s.deed_id from publicity.deed_delivery d join publicity.deed_submission s on s.id = d.submission_id
         where d.id = ${id}::uuid`,
  );
  if (found === undefined) throw notFound("id");
  const row = await lockDeed(tx, found.deed_id, null, "id");
  const again = await tx.row(
    sql`update publicity.deed_delivery set state = 'waiting', fault = null, status = null, updated_at = now()
         where id = ${id}::uuid and state = 'failed' returning id`,
  );
  if (again !== undefined) await tx.enqueue(deliverDeedJob, row.office_id, { deliveryId: id });
  return row.id;
}

/** Has a package made anew that could not be made or has expired; one that is there stays. */
export async function remakePackage(tx: Transaction, submissionId: string): Promise<string> {
  const { id, deedId } = await submissionOf(tx, submissionId, "id");
  const row = await lockDeed(tx, deedId, null, "id");
  const again = await tx.row(
    sql`update publicity.deed_submission s set package_state = 'waiting', updated_at = now()
         where s.id = ${id}::uuid
           and (s.package_state = 'failed' or s.package_state = 'made' and exists (
             select from platform.file f where f.id = s.file_id and (f.state = 'expired' or f.expires_at <= now())))
        returning s.id`,
  );
  if (again !== undefined) await tx.enqueue(packageDeedJob, row.office_id, { submissionId: id });
  return row.id;
}
