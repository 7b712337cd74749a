import { maskForList } from "@wuzi/domain/identity/mask";
import { createStaffSchema, postDays } from "@wuzi/domain/staff/staff-input";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseId } from "../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import { givePassword } from "../../account/give-password.ts";
import { mayGrant, officeForPost } from "../../post/may-grant.ts";
import { PostEntity } from "../../post/post.entity.ts";
import { RoleNotGrantable } from "../../staff.results.ts";
import { MemberEntity } from "../member.entity.ts";
import type { CreateStaffInput } from "../member.inputs.ts";
import { sealPhone } from "../sealed-phone.ts";

/**
 * A new member with a first post and a password for the first sign-in.
 * @param masterKey seals the phone
 * @returns the member's id
 */
export async function createStaff(
  tx: Transaction,
  input: CreateStaffInput,
  password: string,
  masterKey: Buffer,
): Promise<string> {
  const particulars = checkInput(createStaffSchema, input);
  const days = checkInput(postDays, input);
  const officeId = parseId(input.officeId, "input.officeId");
  await officeForPost(tx, officeId, input.role, days.fromDay);
  if (!(await mayGrant(tx, input.role))) throw new Refusal(new RoleNotGrantable(input.role));

  const { name, login, phone } = particulars;
  const member = await tx.create(MemberEntity, {
    officeId,
    name,
    login,
    phone: phone ? sealPhone(masterKey, login, phone) : null,
    phoneMask: phone ? maskForList("phone", phone) : null,
  });
  await tx.create(PostEntity, {
    officeId,
    staffId: member.id,
    holderName: name,
    role: input.role,
    fromDay: days.fromDay,
    toDay: days.toDay ?? null,
  });
  await givePassword(tx, member.id, password);
  return member.id;
}
