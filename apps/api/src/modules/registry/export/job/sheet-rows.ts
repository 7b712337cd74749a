import type { ExportColumn } from "@wuzi/domain/registry/export-column";
import { personColumnLabels } from "@wuzi/domain/registry/person-column";
import sql, { raw } from "sql-template-tag";
import { objectOf } from "../../../../platform/database/read-model.ts";
import type { Selection } from "../../../../platform/graphql/selection.ts";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";
import type { OrderedWork } from "../../../../platform/jobs/queued-job.ts";
import type { CellValue } from "../../../../platform/spreadsheet/cell-xml.ts";
import type { SheetColumn } from "../../../../platform/spreadsheet/write-workbook.ts";
import { person } from "../../person/person.read-model.ts";
import { cellOf, selectionFor, type ExportedPerson } from "./export-cells.ts";
import type { LoadedExport } from "./load-export.ts";
import { openedValues } from "./opened-values.ts";
import { loadPlaces, type Places } from "./places.ts";

const batch = 500;

export function columnsOf(columns: readonly ExportColumn[]): SheetColumn[] {
  return columns.map((column) => ({ title: personColumnLabels[column].zh, width: 20 }));
}

/** Called in the transaction of each batch with how many are written; throws to stop. */
type Note = (tx: JobTransaction, done: number) => Promise<void>;

/** The rows of the sheet, some hundred people read at a time, as fast as the file takes them. */
export class SheetRows {
  readonly #work: OrderedWork<object>;
  readonly #loaded: LoadedExport;
  readonly #people: readonly string[];
  readonly #note: Note;
  readonly #selection: Selection;
  /** People written: fewer than were found where some were handed over in between. */
  written = 0;
  /** Cells whose sealed value could not be opened. */
  unreadable = 0;

  constructor(
    work: OrderedWork<object>,
    loaded: LoadedExport,
    people: readonly string[],
    note: Note,
  ) {
    this.#work = work;
    this.#loaded = loaded;
    this.#people = people;
    this.#note = note;
    this.#selection = selectionFor(loaded.columns);
  }

  async *all(): AsyncGenerator<CellValue[]> {
    const places = await this.#work.step(loadPlaces);
    for (let at = 0; at < this.#people.length; at += batch) {
      const ids = this.#people.slice(at, at + batch);
      const people = await this.#work.step(async (tx) => {
        await this.#note(tx, at);
        return await this.#read(tx, ids);
      });
      for (const each of people) yield this.#row(each, places);
    }
  }

  async #read(tx: JobTransaction, ids: readonly string[]): Promise<ExportedPerson[]> {
    const node = objectOf(person, this.#selection, "t0");
    const rows = await tx.rows<{ node: ExportedPerson; office_id: number }>(
      sql`select ${node} as node, t0.office_id
            from unnest(${ids}::uuid[]) with ordinality as wanted (id, n)
            join ${raw(person.table)} t0 on t0.id = wanted.id order by wanted.n`,
    );
    const opened = this.#loaded.inFull
      ? await openedValues(tx, ids, this.#work.services.keys)
      : undefined;
    return rows.map(({ node: found, office_id: officeId }) => ({
      ...found,
      officeId,
      ...(opened === undefined ? {} : { opened: opened.get(found.id) ?? {} }),
    }));
  }

  #row(each: ExportedPerson, places: Places): CellValue[] {
    this.written += 1;
    return this.#loaded.columns.map((column) => {
      const cell = cellOf(column, each, places);
      if (typeof cell === "object" && cell !== null) this.unreadable += 1;
      return cell;
    });
  }
}
