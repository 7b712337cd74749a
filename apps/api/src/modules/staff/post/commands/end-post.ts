import { postEndSchema } from "@wuzi/domain/staff/staff-input";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, forbidden } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { mayGrant } from "../may-grant.ts";
import { PostEntity } from "../post.entity.ts";
import type { EndPostInput } from "../post.inputs.ts";

/** Sets a post's last day. What one could not have given, one cannot end; one's own neither. */
export async function endPost(tx: Transaction, input: EndPostInput): Promise<string> {
  const { toDay } = checkInput(postEndSchema, input);
  const post = await tx.get(PostEntity, parseUuid(input.id, "input.id"), "input.id");
  if (post.staffId === tx.staffId || !(await mayGrant(tx, post.role))) {
    throw forbidden("not_manageable");
  }
  if (toDay < post.fromDay) {
    throw badField("input.toDay", "BEFORE_START", "This day lies before the first day.");
  }
  await tx.change(PostEntity, post, { toDay }, input.version);
  return post.id;
}
