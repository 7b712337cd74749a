import { withdrawalSchema } from "@wuzi/domain/publicity/deed-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import { actorName } from "../actor-name.ts";
import { lockDeed, settleDeed } from "../deed-row.ts";
import type { WithdrawDeedConsentInput } from "../deed.inputs.ts";
import { NoConsent } from "../deed.results.ts";
import { withdrawalBody } from "../delivery-body.ts";
import { orderDelivery } from "../order-delivery.ts";
import { requirePast } from "./record-consent.ts";

/**
 * Takes consent back, whatever the deed has come to: nothing more of it leaves, its packages end, and
 * each platform that may have it is told.
 */
export async function withdrawConsent(
  tx: Transaction,
  input: WithdrawDeedConsentInput,
): Promise<string> {
  const said = checkInput(withdrawalSchema, input);
  requirePast(tx, said.withdrawnOn, "input.withdrawnOn");
  const row = await lockDeed(tx, input.deedId, null, "input.deedId");
  const consent = await tx.row<{ id: string; given_on: string }>(
    sql`select id, given_on::text from publicity.deed_consent
         where deed_id = ${row.id}::uuid and withdrawn_on is null`,
  );
  if (consent === undefined) throw new Refusal(new NoConsent(row.id));
  if (said.withdrawnOn < consent.given_on) {
    throw badField("input.withdrawnOn", "BEFORE_START", "It was given after that day.");
  }
  await tx.run(
    sql`update publicity.deed_consent
           set withdrawn_by = ${said.withdrawnBy}, withdrawn_on = ${said.withdrawnOn}, withdrawn_reason = ${said.reason},
               withdrawal_recorded_by = ${actorName(tx)}, withdrawal_recorded_at = now(), updated_at = now()
         where id = ${consent.id}::uuid`,
  );
  await recall(tx, row.id);
  await settleDeed(tx, row);
  return row.id;
}

interface Told {
  submission_id: string;
  office_id: number;
  platform_id: string;
}

/** What has not left stays here; where an attempt was made, the platform is told to forget it. */
async function recall(tx: Transaction, deedId: string): Promise<void> {
  const told = await tx.rows<Told>(
    sql`select d.submission_id, d.office_id, d.platform_id
          from publicity.deed_delivery d join publicity.deed_submission s on s.id = d.submission_id
         where s.deed_id = ${deedId}::uuid and d.event = 'submitted' and d.attempts > 0
           and not exists (select from publicity.deed_delivery w where w.submission_id = s.id and w.event = 'withdrawn')
         for update of d`,
  );
  await tx.run(
    sql`update publicity.deed_delivery d set state = 'cancelled', updated_at = now()
          from publicity.deed_submission s
         where s.id = d.submission_id and s.deed_id = ${deedId}::uuid and d.event = 'submitted'
           and d.state in ('waiting', 'failed')`,
  );
  await tx.run(
    sql`update publicity.deed_submission
           set state = case when state in ('open', 'accepted') then 'withdrawn' else state end,
               package_state = 'withdrawn', updated_at = now()
         where deed_id = ${deedId}::uuid and (state in ('open', 'accepted') or package_state <> 'withdrawn')`,
  );
  await tx.run(sql`select publicity.end_deed_files(${deedId}::uuid)`);
  for (const each of told) {
    await orderDelivery(tx, {
      submissionId: each.submission_id,
      officeId: each.office_id,
      platformId: each.platform_id,
      event: "withdrawn",
      body: withdrawalBody(each.submission_id, tx.now),
    });
  }
}
