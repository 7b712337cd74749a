import { groupMemberSchema } from "@wuzi/domain/prevent/responsibility-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { namedCadre } from "../../named-cadre.ts";
import { queueUp } from "../../queue-up.ts";
import { GroupMemberEntity } from "../group-member.entity.ts";
import type { AddGroupMemberInput } from "../group.inputs.ts";

/** Somebody joins a group. Two heads at once are the constraint's to refuse. @returns the group's id */
export async function addGroupMember(tx: Transaction, input: AddGroupMemberInput): Promise<string> {
  const said = checkInput(groupMemberSchema, input);
  const id = parseUuid(input.groupId, "input.groupId");
  const group = await tx.row<{ officeId: number; fromDay: string }>(
    sql`select office_id as "officeId", from_day::text as "fromDay" from prevent.leading_group
         where id = ${id}::uuid`,
  );
  if (group === undefined) throw notFound("input.groupId");
  if (said.fromDay < group.fromDay) {
    throw badField("input.fromDay", "BEFORE_GROUP", `The group was set up on ${group.fromDay}.`);
  }
  const cadre = await namedCadre(tx, input.staffId, said);
  await queueUp(tx, "group", id);
  await tx.create(GroupMemberEntity, {
    groupId: id,
    officeId: group.officeId,
    role: input.role,
    ...cadre,
    duties: said.duties ?? null,
    fromDay: said.fromDay,
    toDay: said.toDay ?? null,
  });
  return id;
}
