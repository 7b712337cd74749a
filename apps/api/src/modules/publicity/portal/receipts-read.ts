import type { ReceiptRowFault } from "@wuzi/domain/publicity/receipt-file-words";
import type { ReceiptRow } from "../../../platform/carrier/file/receipt-file.ts";
import type { Receipt } from "../../../platform/carrier/port/channel.ts";
import { keepable } from "../dispatch/keepable.ts";

/** Rows that are told one by one. */
const mostProblems = 50;

interface Problem {
  row: number;
  fault: ReceiptRowFault;
  cell: string;
}

/** A row that holds a receipt. */
export interface ReceiptAt {
  readonly row: number;
  readonly receipt: Receipt;
}

/** What a receipts file has come to so far. */
export class ReceiptsRead {
  readonly #problems: Problem[] = [];
  readonly #known = new Set<string>();
  readonly #strange = new Set<string>();
  unreadable = 0;

  /** As they follow in the file. */
  get problems(): readonly Problem[] {
    return this.#problems.toSorted((one, other) => one.row - other.row);
  }

  get known(): number {
    return this.#known.size;
  }

  get strange(): number {
    return this.#strange.size;
  }

  /** Those rows that hold receipts; of the others what is wrong with them is kept. */
  readable(rows: readonly ReceiptRow[]): ReceiptAt[] {
    return rows.flatMap((each) => {
      if ("receipt" in each) return [each];
      this.unreadable += 1;
      const fault = faultOf(each.fault);
      this.#tell({
        row: each.row,
        fault,
        cell: fault === "status_unknown" ? each.cell : masked(each.cell),
      });
      return [];
    });
  }

  isKnown({ receipt }: ReceiptAt): void {
    this.#known.add(receipt.number ?? "");
  }

  isStrange({ row, receipt }: ReceiptAt): void {
    const number = receipt.number ?? "";
    if (this.#strange.has(number)) return;
    this.#strange.add(number);
    this.#tell({ row, fault: "not_in_batch", cell: masked(number) });
  }

  #tell(problem: Problem): void {
    if (this.#problems.length >= mostProblems) return;
    this.#problems.push({ ...problem, cell: keepable(problem.cell) });
  }
}

function faultOf(fault: Extract<ReceiptRow, { fault: unknown }>["fault"]): ReceiptRowFault {
  switch (fault) {
    case "STATUS_UNKNOWN":
      return "status_unknown";
    case "REQUIRED":
      return "no_number";
    case "LANDLINE":
      return "landline";
    default:
      return "not_a_number";
  }
}

/** Enough to find the row by, whatever it holds. */
function masked(cell: string): string {
  return cell.length < 8
    ? cell.replaceAll(/\d(?=\d)/g, "*")
    : `${cell.slice(0, 3)}****${cell.slice(-4)}`;
}
