import { noticeNumber } from "@wuzi/domain/prevent/control-state";
import { releaseVerdict } from "@wuzi/domain/prevent/release-conditions";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { actorName, tellDuties, type CaseRow } from "../../case/case-row.ts";
import { findingsOf } from "../control-record.ts";
import { lockRelease, type ReleaseRow } from "../release-row.ts";
import type { ApprovalRefusal, ApproveReleasesInput, ReleaseApproval } from "../release.types.ts";

const mostAtOnce = 100;

/**
 * Approves releases, each by itself: one that cannot be keeps none of the others back. Numbers are
 * given one after the other in the same transaction. @returns what became of each, as JSON
 */
export async function approveReleases(
  tx: Transaction,
  input: ApproveReleasesInput,
): Promise<string> {
  if (input.ids.length === 0 || input.ids.length > mostAtOnce) {
    throw badField("input.ids", "OUT_OF_RANGE", `1 to ${mostAtOnce} releases at once.`);
  }
  const ids = input.ids.map((id, at) => parseUuid(id, `input.ids.${at}`));
  if (new Set(ids).size < ids.length) throw badField("input.ids", "TWICE", "Each only once.");
  const atCounty = await actsAtCounty(tx);
  const approvals: ReleaseApproval[] = [];
  // in one order, so that two who approve the same take turns
  for (const id of ids.toSorted()) {
    const path = `input.ids.${ids.indexOf(id)}`;
    approvals.push(await approveOne(tx, id, path, atCounty));
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
  atCounty: boolean,
): Promise<ReleaseApproval> {
  const { row, of } = await lockRelease(tx, id, path);
  const refusal = await refusalOf(tx, row, of, atCounty);
  if (refusal !== null) return { id, noticeNumber: null, refusal };
  const year = Number(tx.today.slice(0, 4));
  const [numbered] = await tx.rows<{ number: number }>(
    sql`select prevent.next_notice(${of.office_id}, ${year}::smallint) as number`,
  );
  if (numbered === undefined) throw notFound(path);
  await tx.run(
    sql`update prevent.release set state = 'approved', approved_by = ${actorName(tx)}, approved_at = now(),
          notice_year = ${year}, notice_no = ${numbered.number}, version = version + 1, updated_at = now()
         where id = ${id}::uuid`,
  );
  await tx.run(
    sql`update prevent.control_case set state = 'released', ended_on = ${tx.today}, version = version + 1,
          updated_at = now() where id = ${of.id}::uuid`,
  );
  await tx.run(sql`select care.carer_returned(${of.id}::uuid, ${actorName(tx)})`);
  await tellDuties(tx, of, tx.today);
  return { id, noticeNumber: noticeNumber(year, numbered.number), refusal: null };
}

async function refusalOf(
  tx: Transaction,
  row: ReleaseRow,
  of: CaseRow,
  atCounty: boolean,
): Promise<ApprovalRefusal | null> {
  if (of.state !== "active") return "over";
  if (row.state !== "confirmed") return "not_confirmed";
  if (row.proposed_by_staff !== null && row.proposed_by_staff === tx.staffId) return "own_proposal";
  if (of.approver === "county" && !atCounty) return "county_approves";
  const findings = await findingsOf((statement) => tx.rows(statement), of.id, tx.today);
  const verdict = releaseVerdict(findings ?? []);
  // readings that were missing have a reason by now; more of them, or anything else, is new
  const missing = (findings ?? []).reduce((sum, { count }) => sum + count, 0);
  return verdict === "blocked" || missing > row.missing ? "blocked" : null;
}
