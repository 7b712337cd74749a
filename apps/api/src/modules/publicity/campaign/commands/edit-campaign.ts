import { campaignTextSchema } from "@wuzi/domain/publicity/campaign-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { policyOf, type Policy } from "../../policy/sending-policy.queries.ts";
import { lockCampaign } from "../campaign-row.ts";
import type { EditCampaignInput } from "../campaign.inputs.ts";
import { contentOf, requireRoom } from "../content.ts";
import { requirePlaces } from "./draft-campaign.ts";

/** Changes a draft. */
export async function editCampaign(tx: Transaction, input: EditCampaignInput): Promise<string> {
  const { title, legalBasis } = checkInput(campaignTextSchema, input);
  const { template, audience } = contentOf(input);
  const row = await lockCampaign(tx, input.id, ["draft"], input.version);
  await requirePlaces(tx, audience);
  const policy = await tx.row<Policy>(policyOf(sql`${row.office_id}::integer`));
  if (policy !== undefined) requireRoom(policy, template, input.messageClass === "emergency");
  await tx.run(
    sql`update publicity.campaign
           set message_class = ${input.messageClass}, legal_basis = ${legalBasis}, title = ${title}, template = ${template},
               audience = ${JSON.stringify(audience)}::jsonb, version = version + 1, updated_at = now()
         where id = ${row.id}::uuid`,
  );
  return row.id;
}
