import type { ReactNode } from "react";

/** One column of a list. */
export type Column<Row> = {
  /** The name the server sorts by, and that stands in the address. */
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** What a card shows without the column's name, where it says by itself what it is: the cell itself, or other words; `null` is left out. */
  readonly onCard?: "itself" | ((row: Row) => ReactNode);
  /** The name of the record, a link to it: exactly one column; it cannot be hidden. */
  readonly isRowHeader?: boolean;
  readonly isSortable?: boolean;
  /** Aligned at the end, figures below each other. */
  readonly isNumeric?: boolean;
  /** Not shown until somebody picks it. */
  readonly isHiddenAtFirst?: boolean;
};

export type SortDirection = "ascending" | "descending";

export type Sort = { readonly column: string; readonly direction: SortDirection };

/** The order after a press on a column's button: ascending first, then the other way round. */
export function nextSort(current: Sort | null, column: string): Sort {
  const isReversing = current?.column === column && current.direction === "ascending";
  return { column, direction: isReversing ? "descending" : "ascending" };
}
