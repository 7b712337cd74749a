import { daysBetween } from "@wuzi/domain/calendar/china-day";
import { absenceSchema } from "@wuzi/domain/prevent/duty-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { AbsenceEntity } from "../absence.entity.ts";
import type { RecordAbsenceInput } from "../absence.types.ts";

const longestDays = 366;

/** Leave of somebody in scope; what is due in those days follows by trigger. @returns its id */
export async function recordAbsence(tx: Transaction, input: RecordAbsenceInput): Promise<string> {
  const { fromDay, toDay, reason } = checkInput(absenceSchema, input);
  if (Math.abs(daysBetween(fromDay, tx.today)) > longestDays) {
    throw badField("input.fromDay", "OUT_OF_RANGE", "Within a year.");
  }
  if (daysBetween(fromDay, toDay) > longestDays) {
    throw badField("input.toDay", "OUT_OF_RANGE", "At most a year.");
  }
  const staffId = parseUuid(input.staffId, "input.staffId");
  const member = await tx.row<{ office_id: number }>(
    sql`select office_id from staff.member where id = ${staffId}::uuid and state = 'active'`,
  );
  if (member === undefined) throw notFound("input.staffId");
  const made = await tx.create(AbsenceEntity, {
    officeId: member.office_id,
    staffId,
    deputyId: await deputyOf(tx, input.deputyId, staffId),
    fromDay,
    toDay,
    reason,
    createdBy: tx.staffId,
  });
  return made.id;
}

/** Whoever stands in: somebody else in reach who is in service. */
async function deputyOf(
  tx: Transaction,
  deputyId: string | null | undefined,
  staffId: string,
): Promise<string | null> {
  if (deputyId == null) return null;
  const path = "input.deputyId";
  const id = parseUuid(deputyId, path);
  if (id === staffId) throw badField(path, "SAME_PERSON", "Nobody stands in for themselves.");
  const deputy = await tx.row(
    sql`select id from staff.member where id = ${id}::uuid and state = 'active'`,
  );
  if (deputy === undefined) throw notFound(path);
  return id;
}
