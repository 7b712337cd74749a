import { cellText, numberText, unescapeText } from "./cell-text.ts";
import { columnIndex, findMergedColumns, MergeFill } from "./merged-cells.ts";
import type { SharedStrings } from "./shared-strings.ts";
import type { SheetRow } from "./sheet-row.ts";
import { spreadsheetLimits } from "./spreadsheet-limits.ts";
import { SpreadsheetRefusal } from "./spreadsheet-refusal.ts";
import type { Workbook } from "./workbook.ts";
import { XmlFeed, type XmlListener } from "./xml-feed.ts";
import type { ZipArchive } from "./zip-archive.ts";

/** The rows of one sheet that hold anything, from top to bottom, in flat memory. */
export async function* sheetRows(
  zip: ZipArchive,
  part: string,
  workbook: Workbook,
  strings: SharedStrings,
): AsyncGenerator<SheetRow> {
  const merged = await findMergedColumns(zip.read(part));
  const reader = new SheetReader(workbook, strings, new MergeFill(merged));
  const feed = new XmlFeed(reader);
  for await (const chunk of zip.read(part)) {
    feed.write(chunk);
    yield* reader.take();
  }
  feed.end();
  yield* reader.take();
}

/** Turns the XML of a sheet into rows. */
class SheetReader implements XmlListener {
  readonly #workbook: Workbook;
  readonly #strings: SharedStrings;
  readonly #merges: MergeFill;
  #rows: SheetRow[] = [];

  #row = 0;
  #cells: (string | null)[] = [];
  #column = -1;
  #type = "n";
  #style = 0;
  #text = "";
  #hasValue = false;
  #hasFormula = false;
  #listening = false;
  #inGuide = false;

  constructor(workbook: Workbook, strings: SharedStrings, merges: MergeFill) {
    this.#workbook = workbook;
    this.#strings = strings;
    this.#merges = merges;
  }

  /** The rows finished since the last call. */
  take(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Record<string, string>): void {
    switch (name) {
      case "row":
        this.#startRow(attributes["r"]);
        break;
      case "c":
        this.#startCell(attributes);
        break;
      case "v":
      case "t":
        this.#listening = !this.#inGuide;
        this.#hasValue = true;
        break;
      case "f":
        this.#hasFormula = true;
        break;
      case "rPh":
        this.#inGuide = true;
        break;
    }
  }

  text(text: string): void {
    if (!this.#listening) return;
    this.#text += text;
    if (this.#text.length > spreadsheetLimits.cellCharacters) throw new SpreadsheetRefusal("bomb");
  }

  close(name: string): void {
    switch (name) {
      case "v":
      case "t":
        this.#listening = false;
        break;
      case "rPh":
        this.#inGuide = false;
        break;
      case "c":
        this.#endCell();
        break;
      case "row":
        this.#endRow();
        break;
    }
  }

  #startRow(number: string | undefined): void {
    const above = this.#row;
    this.#row = number === undefined ? above + 1 : Number(number);
    // from top to bottom, each once: else there would be no end of them
    if (!Number.isInteger(this.#row) || this.#row <= above) throw new SpreadsheetRefusal("broken");
    if (this.#row > spreadsheetLimits.rows) throw new SpreadsheetRefusal("too_many_rows");
    this.#cells = [];
    this.#column = -1;
  }

  #startCell({ r, t = "n", s = "0" }: Record<string, string>): void {
    this.#column = r === undefined ? this.#column + 1 : columnIndex(r);
    this.#type = t;
    this.#style = Number(s);
    this.#text = "";
    this.#hasValue = false;
    this.#hasFormula = false;
  }

  #endCell(): void {
    const value = this.#value();
    if (value === null) return;
    if (this.#column < 0) throw new SpreadsheetRefusal("broken");
    if (this.#column >= spreadsheetLimits.columns) throw new SpreadsheetRefusal("too_many_columns");
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column] = value;
  }

  #value(): string | null {
    // a formula that no program has calculated: an error, not an empty cell
    if (!this.#hasValue) return this.#hasFormula ? "#CALC!" : null;
    switch (this.#type) {
      case "s":
        return cellText(this.#strings.at(Number(this.#text)));
      case "n": {
        const format = this.#workbook.formats[this.#style];
        return cellText(numberText(this.#text.trim(), format, this.#workbook.date1904));
      }
      case "b":
        return this.#text.trim() === "1" ? "TRUE" : "FALSE";
      case "d":
        return cellText(this.#text.replace(/T00:00:00(\.0+)?Z?$/, ""));
      default:
        return cellText(unescapeText(this.#text));
    }
  }

  #endRow(): void {
    if (this.#cells.length === 0) return;
    this.#merges.fill(this.#row, this.#cells);
    this.#rows.push({ row: this.#row, cells: this.#cells });
  }
}
