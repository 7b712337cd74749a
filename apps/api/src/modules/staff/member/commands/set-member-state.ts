import type { MemberState } from "@wuzi/domain/staff/member-state";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { managedMember } from "../managed-member.ts";
import { MemberEntity } from "../member.entity.ts";

/** Disables or enables a member. Asking for the state that already holds changes nothing. */
export async function setMemberState(
  tx: Transaction,
  id: string,
  state: MemberState,
): Promise<string> {
  const member = await managedMember(tx, id, "id");
  if (member.state !== state) await tx.change(MemberEntity, member, { state });
  return member.id;
}
