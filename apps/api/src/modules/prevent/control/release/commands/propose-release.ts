import { missingReasonSchema } from "@wuzi/domain/prevent/control-input";
import { releaseVerdict } from "@wuzi/domain/prevent/release-conditions";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../../platform/graphql/refusal.ts";
import { actorName, lockCase, requireActive, type CaseRow } from "../../case/case-row.ts";
import { findingsOf } from "../control-record.ts";
import { ReleaseBlocked, type ProposeReleaseInput } from "../release.types.ts";

/** Proposes a release where the conditions are met; missing readings need a reason. @returns its id */
export async function proposeRelease(tx: Transaction, input: ProposeReleaseInput): Promise<string> {
  const given = input.missingReason == null ? undefined : checkInput(missingReasonSchema, input);
  const caseId = parseUuid(input.caseId, "input.caseId");
  const row = requireActive(await tx.row<CaseRow>(lockCase(caseId)), "input.caseId");
  const under = await tx.row(
    sql`select id from prevent.release where case_id = ${caseId}::uuid and state in ('proposed', 'confirmed')`,
  );
  if (under !== undefined) throw badField("input.caseId", "UNDER_WAY", "A release is under way.");
  const findings = await findingsOf((statement) => tx.rows(statement), caseId, tx.today);
  if (findings === undefined) throw notFound("input.caseId");
  const verdict = releaseVerdict(findings);
  if (verdict === "blocked" || (verdict === "needs_reason" && given === undefined)) {
    throw new Refusal(Object.assign(new ReleaseBlocked(), { verdict, findings }));
  }
  const missing = findings.reduce((sum, { count }) => sum + count, 0);
  const reason = missing > 0 ? (given?.missingReason ?? null) : null;
  const made = await tx.row<{ id: string }>(
    sql`insert into prevent.release (office_id, incident_id, case_id, missing, missing_reason, proposed_by, proposed_by_staff)
        values (${row.office_id}, ${row.incident_id}::uuid, ${caseId}::uuid, ${missing}, ${reason}, ${actorName(tx)},
          ${tx.staffId}::uuid)
        returning id`,
  );
  return made?.id ?? "";
}
