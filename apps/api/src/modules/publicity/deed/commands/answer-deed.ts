import { deedAnswerSchema } from "@wuzi/domain/publicity/deed-input";
import { mayAnswer } from "@wuzi/domain/publicity/deed-state";
import type { SubmissionState } from "@wuzi/domain/publicity/deed-words";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import { actorName } from "../actor-name.ts";
import { lockDeed, settleDeed } from "../deed-row.ts";
import { SubmissionEnded } from "../deed.results.ts";
import type { AnswerDeedInput } from "../submission.inputs.ts";

/** What a platform has answered, as somebody was told: once for each submission. */
export async function answerDeed(tx: Transaction, input: AnswerDeedInput): Promise<string> {
  const { accepted, reason, reference } = checkInput(deedAnswerSchema, input);
  if (!accepted && reason == null) {
    throw badField("input.reason", "REQUIRED", "Say why it was returned.");
  }
  const { id, deedId } = await submissionOf(tx, input.submissionId);
  const row = await lockDeed(tx, deedId, null, "input.submissionId");
  const [now] = await tx.rows<{ state: SubmissionState }>(
    sql`select state from publicity.deed_submission where id = ${id}::uuid`,
  );
  if (now === undefined || !mayAnswer(now.state)) {
    throw new Refusal(new SubmissionEnded(now?.state));
  }
  await tx.run(
    sql`update publicity.deed_submission
           set state = ${accepted ? "accepted" : "returned"}, returned_reason = ${accepted ? null : (reason ?? null)},
               reference = coalesce(${reference ?? null}, reference), answered_by = ${actorName(tx)}, answered_at = now(),
               updated_at = now()
         where id = ${id}::uuid`,
  );
  await settleDeed(tx, row);
  return deedId;
}

/** @throws NOT_FOUND */
export async function submissionOf(
  tx: Transaction,
  submissionId: string,
  path = "input.submissionId",
): Promise<{ id: string; deedId: string }> {
  const id = parseUuid(submissionId, path);
  const found = await tx.row<{ deed_id: string }>(
    sql`select deed_id from publicity.deed_submission where id = ${id}::uuid`,
  );
  if (found === undefined) throw notFound(path);
  return { id, deedId: found.deed_id };
}
