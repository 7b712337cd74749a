import {
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import type { Column, Sort } from "./column.ts";

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature, rowSortingFeature });

export type TableModelOptions<Row extends object> = {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  getRowId: (row: Row) => string;
  sort: Sort | null;
  selected: ReadonlySet<string>;
  hidden: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
};

/** The state of a list whose sorting and paging happen on the server. */
export function useTableModel<Row extends object>(options: TableModelOptions<Row>) {
  const { columns, rows, getRowId, sort, selected, hidden, onSelect } = options;
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        enableHiding: !column.isRowHeader,
        enableSorting: column.isSortable ?? false,
      })),
    [columns],
  );
  const data = useMemo(() => [...rows], [rows]);
  const rowSelection = Object.fromEntries([...selected].map((id) => [id, true as const]));

  return useTable({
    features,
    columns: definitions,
    data,
    getRowId,
    manualSorting: true,
    enableRowSelection: true,
    state: {
      sorting: sort ? [{ id: sort.column, desc: sort.direction === "descending" }] : [],
      rowSelection,
      columnVisibility: Object.fromEntries([...hidden].map((id) => [id, false])),
    },
    onRowSelectionChange: (update) => {
      const next = typeof update === "function" ? update(rowSelection) : update;
      onSelect(new Set(Object.keys(next)));
    },
  });
}

export type TableModel<Row extends object> = ReturnType<typeof useTableModel<Row>>;
