import { reasonSchema } from "@wuzi/domain/publicity/campaign-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { actorName } from "../../actor-name.ts";
import { lockCampaign } from "../campaign-row.ts";
import type { ReturnCampaignInput } from "../campaign.inputs.ts";

/** Gives a campaign back to be edited; a first approval goes with it. */
export async function returnCampaign(tx: Transaction, input: ReturnCampaignInput): Promise<string> {
  const { reason } = checkInput(reasonSchema, { reason: input.reason });
  const row = await lockCampaign(tx, input.id, ["submitted"], input.version);
  await tx.run(
    sql`update publicity.campaign
           set state = 'draft', returned_by = ${actorName(tx)}, returned_reason = ${reason}, approved_by = null,
               approved_by_staff = null, approved_at = null, override_reason = null, override_by = null,
               version = version + 1, updated_at = now()
         where id = ${row.id}::uuid`,
  );
  return row.id;
}
