import { postEndSchema } from "@wuzi/domain/staff/staff-input";
import sql from "sql-template-tag";
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
  const office = await tx.row<{ closed_on: string | null }>(
    sql`select closed_on::text from organisation.office where id = ${post.officeId} for share`,
  );
  if (office?.closed_on != null && toDay > office.closed_on) {
    throw badField("input.toDay", "AFTER_OFFICE", `The office closed on ${office.closed_on}.`);
  }
  await tx.change(PostEntity, post, { toDay }, input.version);
  return post.id;
}
