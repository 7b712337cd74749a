import { memberEndSchema } from "@wuzi/domain/prevent/responsibility-input";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { queueUp } from "../../queue-up.ts";
import { GroupMemberEntity } from "../group-member.entity.ts";
import type { EndGroupMemberInput } from "../group.inputs.ts";

/** Sets the last day of somebody in a group. @returns the group's id */
export async function endGroupMember(tx: Transaction, input: EndGroupMemberInput): Promise<string> {
  const { toDay } = checkInput(memberEndSchema, input);
  const member = await tx.get(GroupMemberEntity, parseUuid(input.id, "input.id"), "input.id");
  if (member.toDay !== null) {
    throw badField("input.id", "ALREADY_ENDED", `This member's last day is ${member.toDay}.`);
  }
  if (toDay < member.fromDay) {
    throw badField("input.toDay", "BEFORE_START", "This day lies before the first day.");
  }
  await queueUp(tx, "group", member.groupId);
  await tx.change(GroupMemberEntity, member, { toDay }, input.version);
  return member.groupId;
}
