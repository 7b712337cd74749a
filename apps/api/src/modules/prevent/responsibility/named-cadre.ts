import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";

/** Who is named: a member of staff, or somebody of another department by name alone. */
export interface NamedCadre {
  staffId: string | null;
  name: string;
  title: string | null;
}

interface Said {
  staffId?: string | null;
  name?: string | null | undefined;
  title?: string | null | undefined;
}

/**
 * The cadre that an input names, by exactly one of member and name.
 * @throws NOT_FOUND for a member out of sight, BAD_USER_INPUT
 */
export async function namedCadre(
  tx: Transaction,
  staffId: string | null | undefined,
  { name, title }: Said,
): Promise<NamedCadre> {
  if (staffId == null) {
    if (name == null) throw badField("input.name", "REQUIRED", "Choose a member or write a name.");
    return { staffId: null, name, title: title ?? null };
  }
  if (name != null) {
    throw badField("input.name", "ONE_OF_TWO", "Choose a member or write a name, not both.");
  }
  const id = parseUuid(staffId, "input.staffId");
  const member = await tx.row<{ name: string; state: string }>(
    sql`select name, state from staff.member where id = ${id}::uuid`,
  );
  if (member === undefined) throw notFound("input.staffId");
  if (member.state !== "active") {
    throw badField("input.staffId", "DISABLED", "This member's account is disabled.");
  }
  return { staffId: id, name: member.name, title: title ?? null };
}
