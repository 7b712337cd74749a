import { overrideSchema } from "@wuzi/domain/publicity/campaign-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import { actorName } from "../../actor-name.ts";
import { lockCampaign, type CampaignRow } from "../campaign-row.ts";
import type { ApproveCampaignInput } from "../campaign.inputs.ts";
import { resolveCampaignJob } from "../campaign.jobs.ts";
import { AnotherMustApprove } from "../campaign.results.ts";

/**
 * Approves a campaign; where two have to, the second makes it go. Who submitted it does not approve it,
 * and nobody approves twice. Its audience is found by the job that this orders.
 */
export async function approveCampaign(
  tx: Transaction,
  input: ApproveCampaignInput,
): Promise<string> {
  const row = await lockCampaign(tx, input.id, ["submitted"], input.version);
  if (row.submitted_by_staff === tx.staffId) throw new Refusal(new AnotherMustApprove("submitted"));
  if (row.approved_by_staff === tx.staffId) throw new Refusal(new AnotherMustApprove("approved"));
  const reason = overrideOf(input, row);
  if (reason !== null) {
    await tx.run(
      sql`update publicity.campaign set override_reason = ${reason}, override_by = ${actorName(tx)}
           where id = ${row.id}::uuid`,
    );
  }
  const isSecond = row.approved_by_staff !== null;
  const goes = isSecond || !row.second_needed;
  const hand = isSecond
    ? sql`second_by = ${actorName(tx)}, second_by_staff = ${tx.staffId}::uuid, second_at = now()`
    : sql`approved_by = ${actorName(tx)}, approved_by_staff = ${tx.staffId}::uuid, approved_at = now()`;
  await tx.run(
    sql`update publicity.campaign
           set ${hand}, state = ${goes ? "approved" : "submitted"}, version = version + 1, updated_at = now()
         where id = ${row.id}::uuid`,
  );
  if (goes) await tx.enqueue(resolveCampaignJob, row.office_id, { campaignId: row.id });
  return row.id;
}

function overrideOf({ overrideReason }: ApproveCampaignInput, row: CampaignRow): string | null {
  if (overrideReason == null) return null;
  const checked = checkInput(overrideSchema, { overrideReason });
  if (row.message_class !== "emergency") {
    const path = "input.overrideReason";
    throw badField(path, "NOT_AN_EMERGENCY", "Only an emergency leaves outside the window.");
  }
  return checked.overrideReason;
}
