import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../platform/errors/coded-error.ts";
import { parseId } from "../../../platform/graphql/parse-id.ts";

/**
 * The id of an office in the actor's reach that exists on all these days.
 * @throws NOT_FOUND, BAD_USER_INPUT
 */
export async function officeOpenOn(
  tx: Transaction,
  officeId: string,
  days: { fromDay: string; toDay?: string | null | undefined },
): Promise<number> {
  const id = parseId(officeId, "input.officeId");
  const office = await tx.row<{ opened_on: string; closed_on: string | null }>(
    sql`select opened_on::text, closed_on::text from organisation.office where id = ${id} for share`,
  );
  if (office === undefined) throw notFound("input.officeId");
  if (days.fromDay < office.opened_on) {
    throw badField("input.fromDay", "BEFORE_OFFICE", `The office opened on ${office.opened_on}.`);
  }
  const last = days.toDay ?? null;
  if (office.closed_on !== null && (last === null || last > office.closed_on)) {
    const path = days.fromDay > office.closed_on ? "input.fromDay" : "input.toDay";
    throw badField(path, "AFTER_OFFICE", `The office closed on ${office.closed_on}.`);
  }
  return id;
}
