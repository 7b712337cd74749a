import { roles, type Role } from "@wuzi/domain/access/roles";
import type { OfficeKind } from "@wuzi/domain/organisation/office-kind";
import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../platform/errors/coded-error.ts";

/** Whether the acting post holds all that the role grants: decided by the database's own table. */
export async function mayGrant(tx: Transaction, role: Role): Promise<boolean> {
  const answer = await tx.row<{ may: boolean }>(sql`select access.may_grant(${role}) as may`);
  return answer?.may === true;
}

/**
 * The office of a new post, inside the scope and of a kind where the role can be held.
 * @throws NOT_FOUND, BAD_USER_INPUT
 */
export async function officeForPost(
  tx: Transaction,
  officeId: number,
  role: Role,
  fromDay: string,
): Promise<void> {
  const office = await tx.row<{ kind: OfficeKind; opened_on: string; closed_on: string | null }>(
    sql`select kind, opened_on::text, closed_on::text from organisation.office where id = ${officeId} for share`,
  );
  if (office === undefined) throw notFound("input.officeId");
  if (office.closed_on !== null) {
    throw badField("input.officeId", "OFFICE_CLOSED", "The office is closed.");
  }
  if (!roles[role].at.includes(office.kind)) {
    throw badField(
      "input.role",
      "WRONG_OFFICE",
      "This role cannot be held at that kind of office.",
    );
  }
  if (fromDay < office.opened_on) {
    throw badField("input.fromDay", "BEFORE_OFFICE", `The office opened on ${office.opened_on}.`);
  }
}
