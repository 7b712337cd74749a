import { personalIn, type DeedPeople } from "@wuzi/domain/publicity/deed-redaction";
import { isReviewed, reviewedState, type DeedFacts } from "@wuzi/domain/publicity/deed-state";
import type { DeedState, PlatformLevel, SubmissionState } from "@wuzi/domain/publicity/deed-words";
import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { notFound, staleVersion } from "../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../platform/graphql/refusal.ts";
import { DeedMoved, type PersonalFound } from "./deed.results.ts";

/** A deed as commands hold it, locked. */
export interface DeedRow {
  id: string;
  office_id: number;
  state: DeedState;
  about_name: string;
  other_names: string[];
  handed_in_by_staff: string | null;
  version: number;
}

/**
 * The deed, locked, at the version that was seen; `null` where it does not matter.
 * @param path of its id, for the error
 * @throws NOT_FOUND, CONFLICT
 */
export async function lockDeed(
  tx: Transaction,
  id: string,
  expected: number | null,
  path = "input.id",
): Promise<DeedRow> {
  const row = await tx.row<DeedRow>(
    sql`select id, office_id, state, about_name, other_names, handed_in_by_staff, version
          from publicity.deed where id = ${parseUuid(id, path)}::uuid for update`,
  );
  if (row === undefined) throw notFound(path);
  if (expected !== null && expected !== row.version)
    throw staleVersion("input.version", row.version);
  return row;
}

/** @throws the refusal that it has gone on */
export function requireState(row: DeedRow, may: boolean): void {
  if (!may) throw new Refusal(new DeedMoved(row.state));
}

/** Consent in force. */
export interface ConsentRow {
  id: string;
  name_may_be_published: boolean;
  photos_may_be_published: boolean;
}

/** The latest version of a text. */
export interface TextRow {
  id: string;
  number: number;
  of_source: number;
  title: string;
  body: string;
}

interface SubmissionRow {
  level: PlatformLevel;
  state: SubmissionState;
  text_number: number;
}

/** What a reviewed deed's state follows from, and the rows it was read from. */
export interface KnownDeed extends DeedFacts {
  readonly consent: ConsentRow | undefined;
  readonly text: TextRow | undefined;
  readonly sourceNumber: number;
}

export async function knownDeed(tx: Transaction, row: DeedRow): Promise<KnownDeed> {
  const of = sql`deed_id = ${row.id}::uuid`;
  const [[consent], [text], [source], latest] = await tx.all<
    [ConsentRow[], TextRow[], { number: number }[], SubmissionRow[]]
  >(
    sql`select id, name_may_be_published, photos_may_be_published from publicity.deed_consent
         where ${of} and withdrawn_on is null`,
    sql`select id, number, of_source, title, body from publicity.deed_text
         where ${of} and kind = 'public' order by number desc limit 1`,
    sql`select max(number)::integer as number from publicity.deed_text where ${of} and kind = 'source'`,
    sql`select distinct on (s.level) s.level, s.state, x.number as text_number
          from publicity.deed_submission s join publicity.deed_text x on x.id = s.text_id
         where s.deed_id = ${row.id}::uuid order by s.level, s.submitted_at desc, s.id desc`,
  );
  const sourceNumber = source?.number ?? 0;
  const cleared =
    consent !== undefined &&
    text?.of_source === sourceNumber &&
    personalFound(text, peopleOf(row, consent)).length === 0;
  return {
    consent,
    text,
    sourceNumber,
    cleared,
    textNumber: text?.number ?? 0,
    latest: latest.map(({ text_number, ...each }) => ({ ...each, textNumber: text_number })),
  };
}

/** Whose names a public text may not hold: without consent not even that of whom it is about. */
export function peopleOf(row: DeedRow, consent: ConsentRow | undefined): DeedPeople {
  return {
    about: row.about_name,
    nameMayBePublished: consent?.name_may_be_published ?? false,
    others: row.other_names,
  };
}

export function personalFound(
  { title, body }: { title: string; body: string },
  people: DeedPeople,
): PersonalFound[] {
  return [
    ...personalIn(title, people).map((each) => ({ ...each, inTitle: true })),
    ...personalIn(body, people).map((each) => ({ ...each, inTitle: false })),
  ];
}

/** Lets the state of a reviewed deed follow from what now stands; everything counts as a change. */
export async function settleDeed(tx: Transaction, row: DeedRow): Promise<void> {
  const state = isReviewed(row.state) ? reviewedState(await knownDeed(tx, row)) : row.state;
  await tx.run(
    sql`update publicity.deed set state = ${state}, version = version + 1, updated_at = now()
         where id = ${row.id}::uuid`,
  );
}
