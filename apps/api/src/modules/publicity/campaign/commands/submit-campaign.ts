import { messageCost } from "@wuzi/domain/publicity/message-cost";
import { forbiddenWordsIn } from "@wuzi/domain/publicity/message-template";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { forbidden } from "../../../../platform/errors/coded-error.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import { actorName } from "../../actor-name.ts";
import { policyOf, type Policy } from "../../policy/sending-policy.queries.ts";
import { audienceSums, type AudienceSums } from "../audience.queries.ts";
import { lockCampaign, type CampaignRow } from "../campaign-row.ts";
import type { SubmitCampaignInput } from "../campaign.inputs.ts";
import { AudienceEmpty, SameTextSent, WordsForbidden } from "../campaign.results.ts";

/**
 * Hands a draft to whoever approves, with what it comes to now. The words round the text are fixed
 * from here on.
 */
export async function submitCampaign(
  tx: Transaction,
  input: SubmitCampaignInput,
  keys: KeyRing,
): Promise<string> {
  const row = await lockCampaign(tx, input.id, ["draft"], input.version);
  const policy = await tx.row<Policy>(policyOf(sql`${row.office_id}::integer`));
  if (policy === undefined) throw forbidden("no_post");
  const words = forbiddenWordsIn(row.template, policy.forbidden_words);
  if (words.length > 0) throw new Refusal(new WordsForbidden(words));
  await refuseSameText(tx, row, policy);
  const sums = await tx.row<AudienceSums>(
    audienceSums(
      {
        filter: row.audience,
        messageClass: row.message_class,
        template: row.template,
        signature: policy.signature,
        optOutText: policy.opt_out_text,
        dailyCap: policy.daily_cap,
        sameText: { text: row.template, hours: policy.same_text_hours },
        campaignId: row.id,
      },
      keys,
    ),
  );
  if (sums === undefined || sums.reachable === 0) throw new Refusal(new AudienceEmpty(row.id));
  const { people, reachable, segments } = sums;
  await tx.run(
    sql`update publicity.campaign
           set state = 'submitted', people = ${people}, reachable = ${reachable}, segments = ${segments},
               cost_li = ${messageCost(segments, 1, policy.price_li)}, second_needed = ${people >= policy.approval_threshold},
               signature = ${policy.signature}, opt_out_text = ${policy.opt_out_text}, submitted_by = ${actorName(tx)},
               submitted_by_staff = ${tx.staffId}::uuid, submitted_at = now(), returned_by = null, returned_reason = null,
               version = version + 1, updated_at = now()
         where id = ${row.id}::uuid`,
  );
  return row.id;
}

/** One after another at an office, so that of two who submit the same text at once one is told. */
async function refuseSameText(tx: Transaction, row: CampaignRow, policy: Policy): Promise<void> {
  await tx.run(
    sql`select pg_advisory_xact_lock(hashtextextended(${`campaign text:${row.office_id}`}, 0))`,
  );
  const same = await tx.row<{ at: Date; title: string }>(
    sql`select submitted_at as at, title from publicity.campaign
         where office_id = ${row.office_id} and id <> ${row.id}::uuid and template = ${row.template} and state <> 'draft'
           and submitted_at > now() - make_interval(hours => ${policy.same_text_hours})
         order by submitted_at desc limit 1`,
  );
  if (same !== undefined) throw new Refusal(new SameTextSent(same.at, same.title));
}
