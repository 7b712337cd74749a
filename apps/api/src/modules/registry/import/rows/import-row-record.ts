import { maskForList } from "@wuzi/domain/identity/mask";
import type { PersonColumn } from "@wuzi/domain/registry/person-column";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import type { Finding, Judged } from "../judge/judge-lines.ts";
import { showField } from "../judge/show-field.ts";
import { cellAddress, maskCell } from "../mask-cell.ts";
import type { Places } from "./places.ts";
import type { ColumnPlaces, SheetLine } from "./sheet-line.ts";

export interface RowContext {
  readonly batchId: string;
  readonly columns: ColumnPlaces;
  readonly places: Places;
  readonly keys: KeyRing;
}

type SealContext = Pick<RowContext, "batchId" | "keys">;

/** Whole content of a row, readable for the jobs of this import alone. */
export function sealLine(line: SheetLine, { batchId, keys }: SealContext): string {
  return keys.seal(JSON.stringify(line.cells), lineContext(batchId, line.rowNo)).toString("hex");
}

export function openLine(
  row: { rowNo: number; keyId: number; sealed: Buffer },
  { batchId, keys }: SealContext,
): SheetLine {
  const text = keys.open(row.sealed, row.keyId, lineContext(batchId, row.rowNo));
  return { rowNo: row.rowNo, cells: JSON.parse(text) as SheetLine["cells"] };
}

function lineContext(batchId: string, rowNo: number): string {
  return `import/${batchId}/${rowNo}`;
}

/** What people get to see of a row's judgement: masked, with the addresses of cells. */
export function shownJudgement(judged: Judged, context: RowContext) {
  const { line, verdict, findings, candidates, hindrance, differences, beside } = judged;
  const { columns, places } = context;
  return {
    name: line.person.name === "" ? shownName(line) : line.person.name,
    place_id: line.placed.kind === "found" ? line.placed.officeId : null,
    verdict,
    codes: [...new Set(findings.map(({ code }) => code))],
    findings: findings.map((finding) => shownFinding(finding, line.rowNo, columns)),
    candidates,
    changes: [...differences, ...beside].map(({ field, said, known }) => ({
      field,
      written: showField(field, said, places.nameOfDivision),
      registered: showField(field, known, places.nameOfDivision),
    })),
    hindrance,
  };
}

/** What stands in a name's place is cut and may be anything, a number from the next column too. */
function shownName({ cells }: SheetLine): string {
  return maskCell("name", cells.name ?? "")
    .slice(0, 40)
    .toWellFormed();
}

/** What is written, masked, by column. */
export function shownCells({ cells }: SheetLine): Partial<Record<PersonColumn, string>> {
  const entries = Object.entries(cells) as [PersonColumn, string][];
  return Object.fromEntries(entries.map(([column, text]) => [column, maskCell(column, text)]));
}

function shownFinding(
  { column, code, level, proposal }: Finding,
  rowNo: number,
  columns: ColumnPlaces,
) {
  const at = columns.get(column);
  return {
    column,
    cell: at === undefined ? null : cellAddress(at, rowNo),
    code,
    level,
    proposal: proposal === undefined ? null : shownProposal(column, proposal),
  };
}

/** Proposals for the ID number and the certificate are numbers, for sex a word, for places codes. */
function shownProposal(column: PersonColumn, proposal: string): string {
  if (column === "idNumber" || column === "certificateNumber")
    return maskForList("idNumber", proposal);
  return column === "sex" ? (proposal === "male" ? "男" : "女") : proposal;
}
