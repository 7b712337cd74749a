import type { CellFinding } from "@wuzi/domain/registry/cell-finding";
import { importFindingLevels, type ImportFindingCode } from "@wuzi/domain/registry/import-finding";
import type { ImportHindrance, ImportVerdict } from "@wuzi/domain/registry/import-words";
import type { PersonColumn } from "@wuzi/domain/registry/person-column";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";
import { identityOf } from "../rows/line-particulars.ts";
import type { LineReader, ReadLine } from "../rows/read-line.ts";
import { elsewhereOf, sameAs, type Candidate } from "./candidates.ts";
import { compareFields, type Difference } from "./compare-fields.ts";
import { surroundingsOf, type Found, type Surroundings } from "./find-registered.ts";
import type { Twins } from "./find-twins.ts";
import { matchOf, type Match } from "./match-line.ts";
import { knownFields, lineFields, type FieldContext, type Fields } from "./person-fields.ts";
import { storedPeople, type Known } from "./stored-people.ts";

export interface Finding {
  readonly column: PersonColumn;
  readonly code: ImportFindingCode;
  readonly level: CellFinding["level"];
  readonly proposal?: string;
}

/** What a row is to the registry, and everything that follows from it. */
export interface Judged {
  readonly line: ReadLine;
  readonly verdict: ImportVerdict;
  readonly findings: readonly Finding[];
  readonly candidates: readonly Candidate[];
  readonly hindrance: ImportHindrance | null;
  /** The registered person whom the row is without doubt. */
  readonly known: Known | null;
  readonly personId: string | null;
  readonly said: Fields;
  readonly differences: readonly Difference[];
  /** Where it is only likely who it is: what the row says otherwise than the likeliest. */
  readonly beside: readonly Difference[];
}

/**
 * Judges rows of one file, in the order of the sheet, against the registry as it stands.
 *
 * @param twins rows above in the file: what a sheet says of itself is looked for once
 */
export async function judgeLines(
  tx: JobTransaction,
  lines: readonly ReadLine[],
  reader: LineReader,
  twins: Twins,
): Promise<Judged[]> {
  const around = await surroundingsOf(tx, lines, twins);
  const matches = lines.map((line) => matchOf(line, around.found.get(line.rowNo) ?? [], reader));
  const open = matches.flatMap(({ same, settled, likely }) =>
    settled ? [] : (same?.person.id ?? likely[0]?.person_id ?? []),
  );
  const known = await storedPeople(tx, [...new Set(open)], reader.keys);
  return lines.map((line, at) => judge(line, matches[at] as Match, around, known, reader));
}

function judge(
  line: ReadLine,
  match: Match,
  around: Surroundings,
  people: ReadonlyMap<string, Known>,
  reader: LineReader,
): Judged {
  const context = { checks: reader.checks, places: reader.places };
  const said = match.settled ? {} : lineFields(line, context);
  const known = match.same === undefined ? undefined : people.get(match.same.person.id);
  if (match.settled && match.same !== undefined) {
    const personId = match.same.person.id;
    return { ...nothing(line), verdict: "unchanged", known: null, personId, said };
  }
  const differences =
    known === undefined
      ? []
      : compareFields(said, knownFields(known, context), known.trace, reader.checks.today);
  const findings: Finding[] = [...line.findings, ...placeFindings(line)];
  const candidates: Candidate[] = [];
  const add = (code: ImportFindingCode, column: PersonColumn) =>
    findings.push({ column, code, level: importFindingLevels[code] });

  const elsewhere = elsewhereOf(line, around);
  if (match.same !== undefined && known !== undefined) {
    judgeSame(match.same, known, differences, line, candidates, add);
  } else {
    const { likely } = match;
    candidates.push(...likely);
    if (likely.length > 0) add("LIKELY_REGISTERED", "name");
    if (elsewhere !== undefined) {
      candidates.push(elsewhere);
      add("REGISTERED_ELSEWHERE", "idNumber");
    }
    const { sex, birthDay } = identityOf(line, reader.checks);
    const isNobody = (sex === null || birthDay === null) && likely.length === 0;
    if (isNobody && line.outcome !== "fault") add("INCOMPLETE", sex === null ? "sex" : "birthDay");
  }
  const twins = around.twins.get(line.rowNo) ?? [];
  if (twins.length > 0) {
    candidates.push(...twins);
    add(
      "TWICE_IN_FILE",
      twins[0]?.reasons.includes("SAME_SOUND_BIRTH_VILLAGE") ? "name" : "idNumber",
    );
  }
  return {
    line,
    verdict: verdictOf(findings, match.same !== undefined, differences),
    findings,
    candidates: candidates.toSorted((a, b) => b.score - a.score),
    hindrance: hindranceOf(line, match, elsewhere !== undefined, twins, reader),
    known: known ?? null,
    personId: match.same?.person.id ?? null,
    said,
    differences,
    beside: match.same === undefined ? besideLikeliest(said, match, people, context) : [],
  };
}

/** All of it, as nothing says that an import has written the record before. */
function besideLikeliest(
  said: Fields,
  { likely }: Match,
  people: ReadonlyMap<string, Known>,
  context: FieldContext,
): readonly Difference[] {
  const likeliest = people.get(likely[0]?.person_id ?? "");
  return likeliest === undefined
    ? []
    : compareFields(said, knownFields(likeliest, context), null, context.checks.today);
}

function nothing(line: ReadLine) {
  return { line, findings: [], candidates: [], hindrance: null, differences: [], beside: [] };
}

type Add = (code: ImportFindingCode, column: PersonColumn) => void;

function judgeSame(
  same: Found,
  known: Known,
  differences: readonly Difference[],
  line: ReadLine,
  candidates: Candidate[],
  add: Add,
): void {
  candidates.push(sameAs(same));
  if (known.row.state !== "active") add("RECORD_CLOSED", "name");
  if (differences.some(({ field }) => field === "place")) add("PLACE_DIFFERS", placeColumn(line));
  const renamed =
    differences.some(({ field }) => field === "name") && known.row.pinyin !== line.pinyin;
  if (renamed) add("LIKELY_REGISTERED", "name");
  const edited = differences.find(({ kind, field }) => kind === "conflict" && field !== "place");
  if (edited !== undefined) add("EDITED_SINCE", columnOf[edited.field] ?? "name");
}

const columnOf: Readonly<Partial<Record<Difference["field"], PersonColumn>>> = {
  sex: "sex",
  birth_day: "birthDay",
  document: "idNumber",
  certificate: "certificateNumber",
  standing: "certificateState",
  disability: "category",
  phones: "phone",
  carers: "guardianName",
  address: "residenceAddress",
  registered: "registeredAddress",
  lives_alone: "livesAlone",
  needs_care: "dependent",
};

function placeColumn({ cells }: ReadLine): PersonColumn {
  return cells.village ? "village" : cells.unit ? "unit" : "divisionCode";
}

function placeFindings(line: ReadLine): Finding[] {
  const column = placeColumn(line);
  if (line.placed.kind === "out_of_reach")
    return [{ column, code: "OUT_OF_REACH", level: "fault" }];
  const said = line.findings.some(({ code }) => code.startsWith("PLACE_"));
  return line.placed.kind === "none" && !said
    ? [{ column: "unit", code: "NO_PLACE", level: "doubt" }]
    : [];
}

function verdictOf(
  findings: readonly Finding[],
  registered: boolean,
  differences: readonly Difference[],
): ImportVerdict {
  if (findings.some(({ level }) => level === "fault")) return "refused";
  if (findings.some(({ level }) => level === "doubt")) return "doubt";
  if (!registered) return "new";
  return differences.length > 0 ? "changed" : "unchanged";
}

/** Why nobody new can be made of the row, whatever somebody decides. */
function hindranceOf(
  line: ReadLine,
  { isRegistered }: Match,
  elsewhere: boolean,
  twins: readonly Candidate[],
  { checks, places }: LineReader,
): ImportHindrance | null {
  if (line.placed.kind === "out_of_reach") return "out_of_reach";
  const twinNumber = twins.some(({ reasons }) => reasons.includes("SAME_ID_NUMBER"));
  if (isRegistered || twinNumber) return "registered";
  if (elsewhere) return "registered_elsewhere";
  const { sex, birthDay } = identityOf(line, checks);
  if (sex === null || birthDay === null || line.person.name === "") return "incomplete";
  return line.placed.kind === "none" && proposedPlace(line, places) === null ? "no_place" : null;
}

/** A dissolved village leads to the one it lives on in, once somebody has confirmed it. */
export function proposedPlace(line: ReadLine, places: LineReader["places"]): number | null {
  const proposal = line.findings.find(({ code }) => code === "PLACE_FORMER")?.proposal;
  if (proposal === undefined) return null;
  const placed = places.place(proposal, line.person.place.grid, true);
  return placed.kind === "found" ? placed.officeId : null;
}
