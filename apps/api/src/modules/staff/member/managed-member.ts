import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { forbidden } from "../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { MemberEntity } from "./member.entity.ts";

/**
 * The member that a command is about, locked, and one whom the actor may manage.
 * @throws NOT_FOUND outside the scope; FORBIDDEN for oneself and for whoever holds more
 */
export async function managedMember(
  tx: Transaction,
  id: string,
  path: string,
): Promise<MemberEntity> {
  const member = await tx.get(MemberEntity, parseUuid(id, path), path);
  const answer = await tx.row<{ may: boolean }>(sql`select access.may_manage(${member.id}) as may`);
  if (answer?.may !== true) throw forbidden("not_manageable");
  return member;
}
