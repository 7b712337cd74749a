import { messageTextSchema, overrideSchema } from "@wuzi/domain/publicity/campaign-input";
import type { MessageReason } from "@wuzi/domain/publicity/campaign-words";
import { forbiddenWordsIn, wholeText } from "@wuzi/domain/publicity/message-template";
import { splitMessage } from "@wuzi/domain/publicity/split-message";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import { actorName } from "../../actor-name.ts";
import { audienceRows } from "../../campaign/audience.queries.ts";
import { SameTextSent, WordsForbidden } from "../../campaign/campaign.results.ts";
import { policyOf, type Policy } from "../../policy/sending-policy.queries.ts";
import type { SendMessageInput } from "../message.inputs.ts";
import { CannotReceive, OutsideWindow } from "../message.results.ts";

interface Target {
  office_id: number;
  phone_id: string | null;
  to_carer: boolean;
  reason: MessageReason | null;
}

/** One message to one person; it leaves before whatever waits in bulk. @returns its id */
export async function sendMessage(
  tx: Transaction,
  input: SendMessageInput,
  keys: KeyRing,
): Promise<string> {
  const { text } = checkInput(messageTextSchema, { text: input.text });
  const personId = parseUuid(input.personId, "input.personId");
  const person = await tx.row<{ office_id: number; name: string }>(
    sql`select office_id, name from registry.person where id = ${personId}::uuid and state = 'active'`,
  );
  const policy = person && (await tx.row<Policy>(policyOf(sql`${person.office_id}::integer`)));
  if (person === undefined || policy === undefined) throw notFound("input.personId");
  const { messageClass } = input;
  const isEmergency = messageClass === "emergency";
  const around = { signature: policy.signature, optOutText: policy.opt_out_text };
  const parts = splitMessage(wholeText(around, text, isEmergency));
  if (!parts.ok) throw badField("input.text", parts.fault, "The text cannot be sent so.");
  const words = forbiddenWordsIn(text, policy.forbidden_words);
  if (words.length > 0) throw new Refusal(new WordsForbidden(words));
  const reason = overrideOf(input);
  if (!policy.in_window && reason === null) {
    throw new Refusal(new OutsideWindow(policy.send_from, policy.send_to));
  }
  await refuseSameText(tx, personId, person.name, text, policy);
  // braces are words here, and no variables: the rule sees an empty template
  const limits = {
    dailyCap: policy.daily_cap,
    sameText: { text, hours: policy.same_text_hours },
  };
  const rule = { filter: {}, messageClass, template: "", ...around, ...limits };
  const [target] = await tx.rows<Target>(
    sql`select a.* from (${audienceRows({ ...rule, campaignId: null }, keys, sql`t0.id = ${personId}::uuid`)}) a`,
  );
  if (target?.phone_id == null || target.reason !== null) {
    throw new Refusal(new CannotReceive(target?.reason ?? "no_number"));
  }
  const made = await tx.row<{ id: string | null }>(
    sql`select publicity.send_one(${personId}::uuid, ${target.phone_id}::uuid, ${target.to_carer}, ${messageClass}, ${text},
          ${parts.parts.length}::smallint, ${actorName(tx)}, ${policy.in_window ? null : reason}) as id`,
  );
  return made?.id ?? "";
}

/** Why it leaves at night as well. @throws BAD_USER_INPUT for whatever is no emergency */
function overrideOf({ overrideReason, messageClass }: SendMessageInput): string | null {
  if (overrideReason == null) return null;
  if (messageClass !== "emergency") {
    const path = "input.overrideReason";
    throw badField(path, "NOT_AN_EMERGENCY", "Only an emergency leaves outside the window.");
  }
  return checkInput(overrideSchema, { overrideReason }).overrideReason;
}

/** One after another for a person, so that of two who write the same at once one is told. */
async function refuseSameText(
  tx: Transaction,
  personId: string,
  name: string,
  text: string,
  policy: Policy,
): Promise<void> {
  await tx.run(
    sql`select pg_advisory_xact_lock(hashtextextended(${`message text:${personId}`}, 0))`,
  );
  const same = await tx.row<{ at: Date }>(
    sql`select created_at as at from publicity.message
         where person_id = ${personId}::uuid and body = ${text} and state not in ('failed', 'excluded')
           and created_at > now() - make_interval(hours => ${policy.same_text_hours}) order by id desc limit 1`,
  );
  if (same !== undefined) throw new Refusal(new SameTextSent(same.at, name));
}
