import type { Column, Sort } from "./column.ts";
import type { TableModel } from "./use-table-model.ts";

/** What both shapes of a list, table and cards, are given. */
export type ListProps<Row extends object> = {
  model: TableModel<Row>;
  columns: readonly Column<Row>[];
  captionId: string;
  sort: Sort | null;
  onSort: (sort: Sort) => void;
  /** Names a row for its checkbox; without it there is no selection. */
  nameOf: ((row: Row) => string) | null;
};

/** The columns shown now, in order. */
export function visibleColumns<Row extends object>({
  model,
  columns,
}: ListProps<Row>): Column<Row>[] {
  const visible = new Set(model.getVisibleLeafColumns().map((column) => column.id));
  return columns.filter((column) => visible.has(column.id));
}
