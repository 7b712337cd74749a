import { parseMessageNumber, type MessageNumberFault } from "@wuzi/domain/publicity/message-number";
import {
  portalColumns,
  portalVerdict,
  type PortalColumn,
} from "@wuzi/domain/publicity/portal-words";
import { readRows } from "../../spreadsheet/read-rows.ts";
import type { SheetRow } from "../../spreadsheet/sheet-row.ts";
import type { Receipt } from "../port/channel.ts";

export type ReceiptRowFault = MessageNumberFault | "STATUS_UNKNOWN";

/** One row of a receipts file: a receipt, or what is wrong with it. */
export type ReceiptRow =
  | { readonly row: number; readonly receipt: Receipt }
  | { readonly row: number; readonly fault: ReceiptRowFault; readonly cell: string };

/** No row heads both numbers and what became of them. */
export class ReceiptColumnsMissing extends Error {
  override name = "ReceiptColumnsMissing";
  readonly missing: readonly PortalColumn[];

  constructor(missing: readonly PortalColumn[]) {
    super(`No column for ${missing.join(" and ")} in the first rows.`);
    this.missing = missing;
  }
}

const headerWithin = 10;

type Places = Partial<Record<PortalColumn, number>>;

/**
 * Reads the portal's file for one batch, row by row: .csv or .xlsx, columns by their heads. A row that
 * cannot be read is given with its fault, and the others all the same.
 *
 * @throws ReceiptColumnsMissing or SpreadsheetRefusal
 */
export async function* readReceiptFile(
  path: string,
  batchId: string,
  { demo }: { readonly demo: boolean },
): AsyncGenerator<ReceiptRow> {
  let places: Places | undefined;
  let best: Places = {};
  let looked = 0;
  for await (const row of readRows(path)) {
    if (places !== undefined) {
      yield readRow(row, places, batchId, demo);
      continue;
    }
    const found = placesIn(row);
    if (Object.keys(found).length > Object.keys(best).length) best = found;
    if (found.number !== undefined && found.status !== undefined) places = found;
    looked += 1;
    if (places === undefined && looked >= headerWithin) break;
  }
  if (places === undefined) {
    const needed = ["number", "status"] as const;
    throw new ReceiptColumnsMissing(needed.filter((column) => best[column] === undefined));
  }
}

function placesIn({ cells }: SheetRow): Places {
  const places: Places = {};
  for (const [column, words] of Object.entries(portalColumns)) {
    const place = cells.findIndex((cell) => cell !== null && words.test(cell.trim()));
    if (place !== -1) places[column as PortalColumn] = place;
  }
  return places;
}

function readRow(
  { row, cells }: SheetRow,
  places: Places,
  carrierId: string,
  demo: boolean,
): ReceiptRow {
  const cell = (column: PortalColumn) => cells[places[column] ?? -1]?.trim() ?? "";
  const number = parseMessageNumber(cell("number"), { demo });
  if (!number.ok)
    return { row, fault: number.fault, cell: cell("number").slice(0, 40).toWellFormed() };
  const verdict = portalVerdict(cell("status"), cell("reason"));
  if (verdict === undefined)
    return { row, fault: "STATUS_UNKNOWN", cell: cell("status").slice(0, 40).toWellFormed() };
  const code = `${cell("status")} ${cell("reason")}`.trim().slice(0, 32).toWellFormed();
  return { row, receipt: { carrierId, number: number.number, verdict, code } };
}
