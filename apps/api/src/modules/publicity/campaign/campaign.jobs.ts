import sql from "sql-template-tag";
import type { JobTransaction } from "../../../platform/jobs/job.ts";
import type { OrderedWork, QueuedJob } from "../../../platform/jobs/queued-job.ts";
import type { KeyRing } from "../../../platform/sealing/key-ring.ts";
import { policyOf, type Policy } from "../policy/sending-policy.queries.ts";
import { audienceRows } from "./audience.queries.ts";
import { campaignRow, type CampaignRow } from "./campaign-row.ts";

interface CampaignOrder {
  campaignId: string;
}

/** Finds the audience of an approved campaign, once, and puts everybody's message into the queue. */
export const resolveCampaignJob: QueuedJob<CampaignOrder> = {
  name: "publicity.resolve",
  reason: "生成短信群发名单",
  permission: "campaign:approve",
  run: resolveCampaign,
  giveUp: async (tx, { campaignId }) => {
    await step(tx, campaignId, ["approved", "resolving"], "stopped");
  },
};

/** Withdraws what a stopped campaign has left in the queue. */
export const stopCampaignJob: QueuedJob<CampaignOrder> = {
  name: "publicity.stop",
  reason: "停止短信群发",
  permission: "campaign:approve",
  run: async ({ data, chunk }) => {
    await chunk((tx) => tx.rows(sql`select publicity.withdraw_waiting(${data.campaignId}::uuid)`));
  },
};

async function resolveCampaign({
  data,
  chunk,
  services,
}: OrderedWork<CampaignOrder>): Promise<void> {
  const { campaignId } = data;
  const goes = await chunk((tx) => step(tx, campaignId, ["approved", "resolving"], "resolving"));
  if (!goes) return;
  // all of it or nothing: begun again after a crash it finds nobody queued
  await chunk((tx) => queueAudience(tx, campaignId, services.keys));
}

async function queueAudience(tx: JobTransaction, id: string, keys: KeyRing): Promise<void> {
  const [row] = await tx.rows<CampaignRow>(campaignRow(id));
  if (row === undefined) return;
  const [policy] = await tx.rows<Policy>(policyOf(sql`${row.office_id}::integer`));
  if (policy === undefined || !(await step(tx, id, ["resolving"], "sending"))) return;
  const rule = {
    filter: row.audience,
    messageClass: row.message_class,
    template: row.template,
    signature: row.signature ?? policy.signature,
    optOutText: row.opt_out_text ?? policy.opt_out_text,
    dailyCap: policy.daily_cap,
    sameText: { text: row.template, hours: policy.same_text_hours },
    campaignId: id,
  };
  const [made] = await tx.rows<{ queued: number }>(sql`
    with queued as (
      insert into publicity.message (campaign_id, office_id, person_id, phone_id, to_carer, message_class, lane, state, reason,
        segments, ended_at)
      select ${id}::uuid, a.office_id, a.person_id, a.phone_id, a.to_carer, ${row.message_class}, 'bulk',
             case when a.reason is null then 'queued' else 'excluded' end, a.reason, a.segments,
             case when a.reason is not null then now() end
        from (${audienceRows(rule, keys)}) a
      returning state
    ) select count(*) filter (where state = 'queued')::integer as queued from queued`);
  if (made?.queued === 0) await step(tx, id, ["sending"], "done");
}

/** False where it has gone another way meanwhile. */
async function step(
  tx: JobTransaction,
  id: string,
  from: readonly string[],
  to: string,
): Promise<boolean> {
  const [row] = await tx.rows<{ goes: boolean }>(
    sql`select publicity.step_campaign(${id}::uuid, ${from}::text[], ${to}) as goes`,
  );
  return row?.goes === true;
}
