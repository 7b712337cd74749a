import { memo, useMemo } from "react";
import { classNames } from "../../../../../shared/ui/class-names.ts";
import { SortButton } from "../../../../../shared/ui/table/sort-button.tsx";
import { partsOf, startOf, type Part, type ScrollListProps } from "./scroll-list.ts";
import { useNear } from "./use-near.ts";
import { useSteadyColumns } from "./use-steady-columns.ts";
import { useTooWide } from "./use-too-wide.ts";
import tables from "../../../../../shared/ui/table/data-table.module.css";
import styles from "./scroll.module.css";

/**
 * A native table of which only the rows near the window stand in the page; the room of the others is
 * kept. It says how many rows there are and which these are.
 */
export function ScrollGrid({ label, columns, rows, total, sort, onSort }: ScrollListProps) {
  const parts = useMemo(() => partsOf(rows), [rows]);
  const { frame, isTooWide } = useTooWide<HTMLDivElement>();
  const table = useSteadyColumns(columns);
  return (
    <div ref={frame} {...(isTooWide && { className: tables.scroll })}>
      <table
        ref={table}
        className={classNames(tables.table, styles.steady)}
        aria-label={label}
        aria-rowcount={total + 1}
      >
        <thead className={styles.head}>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                data-numeric={column.isNumeric || undefined}
                aria-sort={sort.column === column.id ? sort.direction : undefined}
              >
                {column.isSortable ? (
                  <SortButton column={column} sort={sort} onSort={onSort} />
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map(({ start, rows: own }) => (
          <GridPart
            key={start}
            start={start}
            rows={own}
            columns={columns}
            isWhole={own.length === parts[0]?.rows.length}
          />
        ))}
      </table>
    </div>
  );
}

type GridPartProps = Part & Pick<ScrollListProps, "columns"> & { isWhole: boolean };

/** About as high as a row is, until it has been measured. */
const rowHeight = 56;

/** Rows that come and go together. A whole part never changes, so that reading on draws it not again. */
const GridPart = memo(
  function GridPart({ start, rows, columns }: GridPartProps) {
    const { part, isNear, height } = useNear<HTMLTableSectionElement>(
      startOf(start, rows.length, rowHeight),
    );
    return (
      <tbody ref={part}>
        {isNear ? (
          rows.map((row, index) => (
            <tr key={row.id} aria-rowindex={start + index + 2}>
              {columns.map((column) =>
                column.isRowHeader ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} data-numeric={column.isNumeric || undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))
        ) : (
          <tr aria-hidden="true" style={{ height }} />
        )}
      </tbody>
    );
  },
  (before, after) => before.isWhole && after.isWhole && before.columns === after.columns,
);
