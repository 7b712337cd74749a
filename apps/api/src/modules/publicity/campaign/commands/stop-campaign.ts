import { reasonSchema } from "@wuzi/domain/publicity/campaign-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { actorName } from "../../actor-name.ts";
import { lockCampaign } from "../campaign-row.ts";
import type { StopCampaignInput } from "../campaign.inputs.ts";
import { stopCampaignJob } from "../campaign.jobs.ts";

/**
 * Stops a campaign: from the moment this stands nothing more of it is taken from the queue. What waits
 * is withdrawn by a job.
 */
export async function stopCampaign(tx: Transaction, input: StopCampaignInput): Promise<string> {
  const { reason } = checkInput(reasonSchema, { reason: input.reason });
  const row = await lockCampaign(tx, input.id, ["approved", "resolving", "sending"], null);
  await tx.run(
    sql`update publicity.campaign
           set state = 'stopping', stopped_by = ${actorName(tx)}, stop_reason = ${reason}, stop_asked_at = now(),
               version = version + 1, updated_at = now()
         where id = ${row.id}::uuid`,
  );
  await tx.enqueue(stopCampaignJob, row.office_id, { campaignId: row.id });
  return row.id;
}
