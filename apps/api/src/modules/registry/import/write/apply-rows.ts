import type { ImportDecision, ImportField } from "@wuzi/domain/registry/import-words";
import sql from "sql-template-tag";
import type { OrderTransaction } from "../../../../platform/jobs/queued-job.ts";
import type { Candidate } from "../judge/candidates.ts";
import { compareFields } from "../judge/compare-fields.ts";
import { proposedPlace, type Judged } from "../judge/judge-lines.ts";
import { knownFields, lineFields } from "../judge/person-fields.ts";
import { storedPeople } from "../judge/stored-people.ts";
import { shownJudgement, type RowContext } from "../rows/import-row-record.ts";
import type { LineReader } from "../rows/read-line.ts";
import { changePeople, type ChangedPerson } from "./change-people.ts";
import { createPeople } from "./create-people.ts";
import { leaveTraces, type Traced } from "./leave-traces.ts";

/** A row that is due: judged as the registry stands now, with what was decided before. */
export interface DueRow {
  readonly id: string;
  readonly judged: Judged;
  readonly decision: ImportDecision | null;
  readonly decidedPersonId: string | null;
  readonly decidedOfficeId: number | null;
  /** As they were when somebody decided. */
  readonly candidates: readonly Candidate[];
}

export interface Applied {
  readonly created: number;
  readonly updated: number;
}

interface Outcome {
  id: string;
  state: "done" | "skipped" | "waiting";
  personId: string | null;
}

/** Carries out what is due, for some hundred rows at once. A row that fits no longer becomes a doubt. */
export async function applyRows(
  tx: OrderTransaction,
  due: readonly DueRow[],
  reader: LineReader,
  context: RowContext,
): Promise<Applied> {
  const traces: Traced[] = [];
  const outcomes: Outcome[] = [];
  const becomes = new Map<number, string>();

  const newcomers = due.flatMap((row) => {
    const officeId = creates(row) ? officeFor(row, reader) : null;
    return officeId === null ? [] : [{ row, line: row.judged.line, officeId }];
  });
  const created = await createPeople(tx, newcomers, reader);
  for (const [at, { row, line, officeId }] of newcomers.entries()) {
    const made = created[at];
    if (made === undefined) continue;
    becomes.set(line.rowNo, made.personId);
    outcomes.push({ id: row.id, state: "done", personId: made.personId });
    traces.push({ line, officeId, beside: false, ...made });
  }
  await rememberDifferent(
    tx,
    newcomers.map(({ row }) => row),
  );

  const resolved = await resolveTwins(tx, due, context, becomes);
  const changed = await changesOf(tx, due, resolved, reader);
  await changePeople(
    tx,
    changed.filter(({ fields }) => fields.size > 0),
    reader,
  );
  for (const { row, known, line } of changed) {
    const { id, officeId } = known.row;
    outcomes.push({ id: row.id, state: "done", personId: id });
    traces.push({ line, personId: id, officeId, beside: isTwin(row) });
  }
  for (const row of due.filter(({ decision }) => decision === "skip")) {
    const personId = resolved.get(row.id) ?? null;
    outcomes.push({ id: row.id, state: "skipped", personId: null });
    if (personId !== null) traces.push(skipped(row, personId));
  }
  await leaveTraces(tx, traces, reader);
  await writeOutcomes(tx, due, outcomes, context);
  return {
    created: newcomers.length,
    updated: changed.filter(({ fields }) => fields.size > 0).length,
  };
}

function creates({ decision, judged: { verdict, hindrance } }: DueRow): boolean {
  if (decision === null) return verdict === "new";
  const isNew = decision === "create" || decision === "not_a_duplicate";
  return isNew && (hindrance === null || hindrance === "no_place");
}

function officeFor(
  { decidedOfficeId, judged: { line } }: DueRow,
  { places }: LineReader,
): number | null {
  if (decidedOfficeId !== null) return decidedOfficeId;
  return line.placed.kind === "found" ? line.placed.officeId : proposedPlace(line, places);
}

function isTwin({ decision, candidates }: DueRow): boolean {
  return decision !== null && candidates.some(({ twin_row_no: twin }) => twin !== null);
}

function skipped({ judged: { line } }: DueRow, personId: string): Traced {
  return { line, personId, officeId: 0, beside: true };
}

/** What somebody said is not the same is not asked again, whoever brings the row next time. */
async function rememberDifferent(tx: OrderTransaction, rows: readonly DueRow[]): Promise<void> {
  const pairs = rows
    .filter(({ decision }) => decision === "not_a_duplicate")
    .flatMap(({ candidates, judged }) =>
      candidates.flatMap(({ person_id: person }) =>
        person === null ? [] : [{ person, row: judged.line.hashes.rows[0] }],
      ),
    );
  if (pairs.length === 0) return;
  await tx.run(
    sql`insert into registry.import_not_same (person_id, office_id, row_hash)
        select p.id, p.office_id, decode(r."row", 'hex')
          from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as r(person uuid, "row" text)
          join registry.person p on p.id = r.person
        on conflict do nothing`,
  );
}

/** Whom a decision is about: who was chosen, else the likeliest; a row above is who it has become. */
async function resolveTwins(
  tx: OrderTransaction,
  due: readonly DueRow[],
  { batchId }: RowContext,
  becomes: ReadonlyMap<number, string>,
): Promise<Map<string, string>> {
  const decided = due.filter(({ decision }) => decision === "update" || decision === "skip");
  const twins = decided.flatMap(({ candidates }) =>
    candidates.flatMap(({ twin_row_no: twin }) => twin ?? []),
  );
  const rows =
    twins.length === 0
      ? []
      : await tx.rows<{ rowNo: number; personId: string }>(
          sql`select row_no as "rowNo", person_id as "personId" from registry.import_row
               where batch_id = ${batchId} and row_no = any(${twins}::integer[]) and person_id is not null`,
        );
  const above = new Map([...rows.map((row) => [row.rowNo, row.personId] as const), ...becomes]);
  return new Map(
    decided.flatMap(({ id, decidedPersonId, candidates }): [string, string][] => {
      const [first] = candidates;
      const twin = first?.twin_row_no ?? null;
      const person =
        decidedPersonId ?? first?.person_id ?? (twin === null ? undefined : above.get(twin));
      return person === undefined || person === null ? [] : [[id, person]];
    }),
  );
}

async function changesOf(
  tx: OrderTransaction,
  due: readonly DueRow[],
  resolved: ReadonlyMap<string, string>,
  reader: LineReader,
): Promise<(ChangedPerson & { row: DueRow })[]> {
  const decided = due.filter(({ decision, id }) => decision === "update" && resolved.has(id));
  const people = await storedPeople(
    tx,
    [...new Set(decided.map(({ id }) => resolved.get(id) ?? ""))],
    reader.keys,
  );
  const byDecision = decided.flatMap((row) => {
    const known = people.get(resolved.get(row.id) ?? "");
    if (known === undefined) return [];
    const context = { checks: reader.checks, places: reader.places };
    const { line } = row.judged;
    const all = compareFields(
      lineFields(line, context),
      knownFields(known, context),
      null,
      context.checks.today,
    );
    return [{ row, line, known, fields: writable(all.map(({ field }) => field)) }];
  });
  const byThemselves = due.flatMap((row) => {
    const { judged, decision } = row;
    const settled = judged.verdict === "changed" || judged.verdict === "unchanged";
    if (decision !== null || !settled || judged.known === null) return [];
    const fields = writable(judged.differences.map(({ field }) => field));
    return [{ row, line: judged.line, known: judged.known, fields }];
  });
  return onlyOnce([...byThemselves, ...byDecision]);
}

/** Of two rows about one person in one chunk the second waits for the next. */
function onlyOnce<Row extends ChangedPerson>(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ known }) => {
    if (seen.has(known.row.id)) return false;
    seen.add(known.row.id);
    return true;
  });
}

/** People are moved by handing them over, never by an import. */
function writable(fields: readonly ImportField[]): ReadonlySet<ImportField> {
  return new Set(fields.filter((field) => field !== "place"));
}

/** Rows that are done hold nothing whole any more; rows that fit no longer say so, undecided. */
async function writeOutcomes(
  tx: OrderTransaction,
  due: readonly DueRow[],
  outcomes: readonly Outcome[],
  context: RowContext,
): Promise<void> {
  await tx.run(
    sql`update registry.import_row i set state = r.state, person_id = r."personId", sealed = '', version = i.version + 1
          from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as r(id uuid, state text, "personId" uuid)
         where i.id = r.id`,
  );
  const ended = new Set(outcomes.map(({ id }) => id));
  const open = due
    .filter(({ id, decision }) => !ended.has(id) && decision !== "update")
    .map(({ id, judged }) => ({ id, ...shownJudgement(judged, context) }));
  if (open.length === 0) return;
  await tx.run(
    sql`update registry.import_row i
           set verdict = case r.verdict when 'refused' then 'refused' else 'doubt' end, findings = r.findings,
               codes = array(select jsonb_array_elements_text(r.codes)), candidates = r.candidates,
               changes = r.changes, hindrance = r.hindrance, decision = null, decided_by = null, decided_at = null,
               version = i.version + 1
          from jsonb_to_recordset(${JSON.stringify(open)}::jsonb) as r(id uuid, verdict text, findings jsonb,
               codes jsonb, candidates jsonb, changes jsonb, hindrance text)
         where i.id = r.id`,
  );
}
