import { postDays } from "@wuzi/domain/staff/staff-input";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseId } from "../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import { managedMember } from "../../member/managed-member.ts";
import { RoleNotGrantable } from "../../staff.results.ts";
import { mayGrant, officeForPost } from "../may-grant.ts";
import { PostEntity } from "../post.entity.ts";
import type { AppointPostInput } from "../post.inputs.ts";

/** One more post for a member. Overlaps with the same post are the exclusion constraint's to refuse. */
export async function appointPost(tx: Transaction, input: AppointPostInput): Promise<string> {
  const days = checkInput(postDays, input);
  const member = await managedMember(tx, input.staffId, "input.staffId");
  const officeId = parseId(input.officeId, "input.officeId");
  await officeForPost(tx, officeId, input.role, days.fromDay);
  if (!(await mayGrant(tx, input.role))) throw new Refusal(new RoleNotGrantable(input.role));
  const post = await tx.create(PostEntity, {
    officeId,
    staffId: member.id,
    holderName: member.name,
    role: input.role,
    fromDay: days.fromDay,
    toDay: days.toDay ?? null,
  });
  return post.id;
}
