import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { notFound } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { actorName } from "../../actor-name.ts";

/** Somebody has looked after a reply; whoever did so first stays named. @returns its id */
export async function settleReply(tx: Transaction, replyId: string): Promise<string> {
  const id = parseUuid(replyId, "id");
  const known = await tx.row(sql`select from publicity.reply where id = ${id}::uuid`);
  if (known === undefined) throw notFound("id");
  await tx.run(sql`select publicity.settle_replies(${id}::uuid, null, ${actorName(tx)})`);
  return id;
}
