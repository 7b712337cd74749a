import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { DutyHandoverEntity } from "../handover.entity.ts";
import type { AnswerHandoverInput } from "../handover.types.ts";

/** Receives what was offered, or leaves it with the giver. @returns its id */
export async function answerHandover(tx: Transaction, input: AnswerHandoverInput): Promise<string> {
  const offer = await tx.get(DutyHandoverEntity, parseUuid(input.id, "input.id"), "input.id");
  if (offer.toStaff !== tx.staffId) throw notFound("input.id");
  if (offer.state !== "offered") {
    throw badField("input.id", "ANSWERED", "It was answered already.");
  }
  const state = input.accept ? "accepted" : "declined";
  await tx.change(DutyHandoverEntity, offer, { state, answeredAt: tx.now }, input.version);
  if (input.accept) await tx.run(sql`select prevent.pass_slots(${offer.id}::uuid)`);
  return offer.id;
}
