import { sendingPolicySchema } from "@wuzi/domain/publicity/campaign-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, staleVersion } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import type { SetSendingPolicyInput } from "../sending-policy.inputs.ts";

/** Sets the rules of the acting county. Campaigns that were submitted keep their words. */
export async function setSendingPolicy(
  tx: Transaction,
  input: SetSendingPolicyInput,
): Promise<void> {
  const rules = checkInput(sendingPolicySchema, input);
  const sendFrom = rules.sendFrom ?? null;
  const sendTo = rules.sendTo ?? null;
  if ((sendFrom === null) !== (sendTo === null)) {
    const path = sendFrom === null ? "input.sendFrom" : "input.sendTo";
    throw badField(path, "REQUIRED", "A window has a start and an end.");
  }
  if (sendFrom !== null && sendTo !== null && sendFrom >= sendTo) {
    throw badField("input.sendTo", "BEFORE_START", "The window ends after it begins.");
  }
  const current = await tx.row<{ version: number }>(
    sql`select version from publicity.sending_policy where office_id = staff.acting_office() for update`,
  );
  const version = current?.version ?? 0;
  if (input.version !== version) throw staleVersion("input.version", version);
  // of two who set the first ones at once, one finds them set
  const set = await tx.row<{ version: number }>(sql`
    insert into publicity.sending_policy as p (office_id, signature, opt_out_text, daily_cap, price_li, approval_threshold,
      forbidden_words, same_text_hours, send_from, send_to, note)
    values (staff.acting_office(), ${rules.signature}, ${rules.optOutText}, ${rules.dailyCap}, ${rules.pricePerPart},
      ${rules.approvalThreshold}, ${[...new Set(rules.forbiddenWords)].join("\n")}, ${rules.sameTextHours}, ${sendFrom}::time,
      ${sendTo}::time, ${rules.note ?? null})
    on conflict (office_id) do update
      set signature = excluded.signature, opt_out_text = excluded.opt_out_text, daily_cap = excluded.daily_cap,
          price_li = excluded.price_li, approval_threshold = excluded.approval_threshold,
          forbidden_words = excluded.forbidden_words, same_text_hours = excluded.same_text_hours,
          send_from = excluded.send_from, send_to = excluded.send_to, note = excluded.note,
          version = p.version + 1, updated_at = now()
      where p.version = ${version}
    returning p.version`);
  if (set === undefined) throw staleVersion("input.version", version + 1);
}
