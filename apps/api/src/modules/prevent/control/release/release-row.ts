import type { ReleaseState } from "@wuzi/domain/prevent/control-state";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound, staleVersion } from "../../../../platform/errors/coded-error.ts";
import { lockCase, type CaseRow } from "../case/case-row.ts";

export interface ReleaseRow {
  id: string;
  case_id: string;
  state: ReleaseState;
  missing: number;
  proposed_by_staff: string | null;
  confirmed_on: string | null;
  version: number;
}

/** A release with its case, both locked, the case first as everywhere. */
export async function lockRelease(
  tx: Transaction,
  id: string,
  path: string,
): Promise<{ row: ReleaseRow; of: CaseRow }> {
  const seen = await tx.row<{ case_id: string }>(
    sql`select case_id from prevent.release where id = ${id}::uuid`,
  );
  if (seen === undefined) throw notFound(path);
  const [[of], [row]] = await tx.all<[CaseRow[], ReleaseRow[]]>(
    lockCase(seen.case_id),
    sql`select id, case_id, state, missing, proposed_by_staff, confirmed_on::text, version from prevent.release
         where id = ${id}::uuid for update`,
  );
  if (of === undefined || row === undefined) throw notFound(path);
  return { row, of };
}

/** A release that somebody acts on by hand, in the state that the act asks for. */
export function requireStep(
  { version, state }: ReleaseRow,
  expected: number,
  states: readonly ReleaseState[],
): void {
  if (version !== expected) throw staleVersion("input.version", version);
  if (!states.includes(state)) {
    throw badField("input.id", "WRONG_STEP", "The release has come to another step.");
  }
}
