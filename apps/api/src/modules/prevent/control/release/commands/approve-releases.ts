import { daysBetween } from "@wuzi/domain/calendar/china-day";
import { noticeNumber } from "@wuzi/domain/prevent/control-state";
import { effectiveUntil } from "@wuzi/domain/prevent/control-until";
import { releaseVerdict } from "@wuzi/domain/prevent/release-conditions";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { actorName, tellDuties, type CaseRow } from "../../case/case-row.ts";
import { findingsOf } from "../control-record.ts";
import { lockRelease, type ReleaseRow } from "../release-row.ts";
import type { ApprovalRefusal, ApproveReleasesInput, ReleaseApproval } from "../release.types.ts";

const mostAtOnce = 100;

/** From which day it counts, and whether the actor approves for the county. */
interface Approval {
  readonly onDay: string;
  readonly atCounty: boolean;
}

/**
 * Approves releases, each by itself: one that cannot be keeps none of the others back. Numbers are
 * given one after the other in the same transaction; a day that is over is marked as entered late, and
 * never goes before the day of the county's last number. @returns what became of each, as JSON
 */
export async function approveReleases(
  tx: Transaction,
  input: ApproveReleasesInput,
): Promise<string> {
  if (input.ids.length === 0 || input.ids.length > mostAtOnce) {
    throw badField("input.ids", "OUT_OF_RANGE", `1 to ${mostAtOnce} releases at once.`);
  }
  const ids = input.ids.map((id, at) => parseUuid(id, `input.ids.${at}`));
  const onDay = input.approvedOn ?? tx.today;
  if (onDay > tx.today) throw badField("input.approvedOn", "FUTURE", "Today or earlier.");
  if (new Set(ids).size < ids.length) throw badField("input.ids", "TWICE", "Each only once.");
  const atCounty = await actsAtCounty(tx);
  const approvals: ReleaseApproval[] = [];
  // in one order, so that two who approve the same take turns
  for (const id of ids.toSorted()) {
    const path = `input.ids.${ids.indexOf(id)}`;
    approvals.push(await approveOne(tx, id, path, { onDay, atCounty }));
  }
  return JSON.stringify(approvals);
}

async function actsAtCounty(tx: Transaction): Promise<boolean> {
  const row = await tx.row<{ county: boolean }>(
    sql`select o.kind = 'county_federation' as county from staff.post p
          join organisation.office o on o.id = p.office_id where p.id = ${tx.postId}::uuid`,
  );
  return row?.county === true;
}

async function approveOne(
  tx: Transaction,
  id: string,
  path: string,
  approval: Approval,
): Promise<ReleaseApproval> {
  const { row, of } = await lockRelease(tx, id, path);
  const { onDay } = approval;
  if (onDay < tx.today) await requireRecent(tx, of, onDay);
  const refusal = await refusalOf(tx, row, of, approval);
  if (refusal !== null) return { id, noticeNumber: null, refusal };
  const year = Number(onDay.slice(0, 4));
  const [numbered] = await tx.rows<{ number: number | null }>(
    sql`select prevent.next_notice(${of.office_id}, ${onDay}::date) as number`,
  );
  if (numbered?.number == null) return { id, noticeNumber: null, refusal: "number_order" };
  await tx.run(
    sql`update prevent.release set state = 'approved', approved_by = ${actorName(tx)}, approved_at = now(),
          approved_on = ${onDay}, backfilled = ${onDay < tx.today}, notice_year = ${year}, notice_no = ${numbered.number},
          version = version + 1, updated_at = now() where id = ${id}::uuid`,
  );
  await tx.run(
    sql`update prevent.control_case set state = 'released', ended_on = ${onDay}, version = version + 1,
          updated_at = now() where id = ${of.id}::uuid`,
  );
  await tx.run(sql`select care.carer_returned(${of.id}::uuid, ${actorName(tx)})`);
  // nothing is owed of the days between the last one and the approval
  const last = effectiveUntil(of.until_on, of.manual_until_on);
  await tellDuties(tx, of, last < onDay ? last : onDay);
  return { id, noticeNumber: noticeNumber(year, numbered.number), refusal: null };
}

/** A day that is over is entered as far back as everything else of the field. */
async function requireRecent(tx: Transaction, of: CaseRow, onDay: string): Promise<void> {
  const protocol = await tx.row<{ backfill_days: number }>(
    sql`select backfill_days from response.protocol_on(${of.office_id}, ${tx.today}::date)`,
  );
  if (onDay >= of.from_day && daysBetween(onDay, tx.today) <= (protocol?.backfill_days ?? 0))
    return;
  throw badField("input.approvedOn", "TOO_OLD", "Too long ago to be entered.");
}

async function refusalOf(
  tx: Transaction,
  row: ReleaseRow,
  of: CaseRow,
  { onDay, atCounty }: Approval,
): Promise<ApprovalRefusal | null> {
  if (of.state !== "active") return "over";
  if (row.state !== "confirmed") return "not_confirmed";
  if (row.proposed_by_staff !== null && row.proposed_by_staff === tx.staffId) return "own_proposal";
  if (of.approver === "county" && !atCounty) return "county_approves";
  if (row.confirmed_on !== null && row.confirmed_on > onDay) return "confirmed_later";
  const findings = await findingsOf((statement) => tx.rows(statement), of.id, onDay);
  const verdict = releaseVerdict(findings ?? []);
  // readings that were missing have a reason by now; more of them, or anything else, is new
  const missing = (findings ?? []).reduce((sum, { count }) => sum + count, 0);
  return verdict === "blocked" || missing > row.missing ? "blocked" : null;
}
