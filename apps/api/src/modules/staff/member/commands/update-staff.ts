import { maskForList } from "@wuzi/domain/identity/mask";
import { updateStaffSchema } from "@wuzi/domain/staff/staff-input";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { managedMember } from "../managed-member.ts";
import { MemberEntity } from "../member.entity.ts";
import type { UpdateStaffInput } from "../member.inputs.ts";
import { sealPhone } from "../sealed-phone.ts";

/** A phone number that is left out stays: a masked form never overwrites the real value. */
export async function updateStaff(
  tx: Transaction,
  input: UpdateStaffInput,
  masterKey: Buffer,
): Promise<string> {
  const { name, phone } = checkInput(updateStaffSchema, input);
  const member = await managedMember(tx, input.id, "input.id");
  const phonePatch =
    phone == null
      ? {}
      : {
          phone: phone ? sealPhone(masterKey, member.login, phone) : null,
          phoneMask: phone ? maskForList("phone", phone) : null,
        };
  await tx.change(MemberEntity, member, { name, ...phonePatch }, input.version);
  return member.id;
}
