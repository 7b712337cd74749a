import type { ImportDecision, ImportHindrance } from "@wuzi/domain/registry/import-words";
import sql, { type Sql } from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound, staleVersion } from "../../../../platform/errors/coded-error.ts";
import { parseId, parseUuid } from "../../../../platform/graphql/parse-id.ts";
import type { DecideImportDoubtInput, DecideImportDoubtsInput } from "../import.inputs.ts";
import { ImportDecisionRefused } from "../import.results.ts";

const mostRows = 1000;

interface Doubt {
  id: string;
  version: number;
  hindrance: ImportHindrance | null;
  candidates: number;
  decidable: boolean;
}

/** Decides one doubt; the commit carries it out. */
export async function decideDoubt(
  tx: Transaction,
  input: DecideImportDoubtInput,
): Promise<string | ImportDecisionRefused> {
  const id = parseUuid(input.rowId, "input.rowId");
  const decision = input.decision as ImportDecision;
  const personId = input.personId == null ? null : parseUuid(input.personId, "input.personId");
  const officeId = input.officeId == null ? null : parseId(input.officeId, "input.officeId");
  const [doubt] = await doubtsWhere(tx, sql`r.id = ${id}`);
  if (doubt === undefined) throw notFound("input.rowId");
  if (personId !== null) await requireCandidate(tx, id, personId);
  if (officeId !== null) await requireOffice(tx, officeId);
  if (doubt.version !== input.version) throw staleVersion("input.version", doubt.version);
  if (!doubt.decidable)
    throw badField("input.rowId", "NO_DOUBT", "The row is no doubt, or is written already.");
  if (!isPossible(doubt, decision, officeId !== null)) {
    return new ImportDecisionRefused(decision === "update" ? null : doubt.hindrance);
  }
  const decided = await decide(tx, [id], decision, { personId, officeId, version: input.version });
  if (decided === 0) throw staleVersion("input.version", doubt.version);
  return id;
}

/** Decides many doubts alike; those it is impossible for stay open. */
export async function decideDoubts(
  tx: Transaction,
  input: DecideImportDoubtsInput,
): Promise<{ decided: number; left: number }> {
  const batchId = parseUuid(input.id, "input.id");
  const visible = await tx.row(sql`select from registry.import_batch where id = ${batchId}`);
  if (visible === undefined) throw notFound("input.id");
  const { finding = null, rowIds = null } = input;
  if ((finding === null) === (rowIds === null)) {
    throw badField("input.finding", "ONE_OF_TWO", "Give a finding, or rows.");
  }
  if (rowIds !== null && rowIds.length > mostRows) {
    throw badField("input.rowIds", "TOO_MANY", `At most ${mostRows} rows at once.`);
  }
  const ids = rowIds?.map((id, index) => parseUuid(id, `input.rowIds.${index}`));
  if (ids !== undefined) await requireRows(tx, batchId, ids);
  const which =
    ids === undefined ? sql`${finding}::text = any(r.codes)` : sql`r.id = any(${ids}::uuid[])`;
  const doubts = await doubtsWhere(
    tx,
    sql`r.batch_id = ${batchId} and r.verdict = 'doubt' and r.decision is null and r.state = 'waiting' and ${which}`,
  );
  const decision = input.decision as ImportDecision;
  const possible = doubts.filter((doubt) => isPossible(doubt, decision, false));
  const decided = await decide(
    tx,
    possible.map(({ id }) => id),
    decision,
    {},
  );
  return { decided, left: doubts.length - decided };
}

function isPossible(doubt: Doubt, decision: ImportDecision, placed: boolean): boolean {
  switch (decision) {
    case "skip":
      return true;
    case "update":
      return doubt.candidates > 0;
    case "create":
    case "not_a_duplicate":
      return doubt.hindrance === null || (doubt.hindrance === "no_place" && placed);
  }
}

async function doubtsWhere(tx: Transaction, where: Sql): Promise<Doubt[]> {
  return await tx.rows<Doubt>(
    sql`select r.id, r.version, r.hindrance, (r.verdict = 'doubt' and r.state = 'waiting') as decidable,
               (select count(*)::integer from jsonb_array_elements(r.candidates) c
                 where c ->> 'person_id' is not null or c ->> 'twin_row_no' is not null) as candidates
          from registry.import_row r where ${where} order by r.row_no`,
  );
}

async function decide(
  tx: Transaction,
  ids: readonly string[],
  decision: ImportDecision,
  { personId = null, officeId = null, version = null }: DecisionDetails,
): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await tx.rows(
    sql`select registry.decide_import_rows(${ids}::uuid[], ${decision}, ${personId}, ${officeId}, ${version})`,
  );
  return rows.length;
}

interface DecisionDetails {
  personId?: string | null;
  officeId?: number | null;
  version?: number | null;
}

async function requireRows(
  tx: Transaction,
  batchId: string,
  ids: readonly string[],
): Promise<void> {
  const rows = await tx.rows<{ id: string }>(
    sql`select id from registry.import_row where batch_id = ${batchId} and id = any(${ids}::uuid[])`,
  );
  const found = new Set(rows.map(({ id }) => id));
  const missing = ids.findIndex((id) => !found.has(id));
  if (missing !== -1) throw notFound(`input.rowIds.${missing}`);
}

async function requireCandidate(tx: Transaction, rowId: string, personId: string): Promise<void> {
  const found = await tx.row(
    sql`select from registry.import_candidate c join registry.person p on p.id = c.person_id
         where c.row_id = ${rowId} and c.person_id = ${personId}`,
  );
  if (found === undefined) throw notFound("input.personId");
}

async function requireOffice(tx: Transaction, officeId: number): Promise<void> {
  const office = await tx.row<{ takes: boolean }>(
    sql`select closed_on is null and kind in ('street_federation', 'town_federation', 'community_post',
               'village_post', 'grid') as takes from organisation.office where id = ${officeId}`,
  );
  if (office === undefined) throw notFound("input.officeId");
  if (!office.takes) {
    throw badField(
      "input.officeId",
      "TAKES_NO_PEOPLE",
      "People belong to a township, village or grid.",
    );
  }
}
