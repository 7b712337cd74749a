import { useIntl } from "react-intl";
import { Checkbox } from "../checkbox.tsx";
import type { Column } from "./column.ts";
import { visibleColumns, type ListProps } from "./list-props.ts";
import { SortButton } from "./sort-button.tsx";
import styles from "./data-table.module.css";

/** The list as a native table, which every screen reader knows how to walk. */
export function TableGrid<Row extends object>(props: ListProps<Row>) {
  const intl = useIntl();
  const { model, captionId, sort, onSort, nameOf } = props;
  const columns = visibleColumns(props);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-labelledby={captionId}>
        <thead>
          <tr>
            {nameOf && (
              <td className={styles.tick}>
                <Checkbox
                  aria-label={intl.formatMessage({ id: "ui.table.selectPage" })}
                  isSelected={model.getIsAllRowsSelected()}
                  isIndeterminate={!model.getIsAllRowsSelected() && model.getIsSomeRowsSelected()}
                  onChange={(isOn) => model.toggleAllRowsSelected(isOn)}
                />
              </td>
            )}
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                data-numeric={column.isNumeric || undefined}
                aria-sort={
                  column.isSortable && sort?.column === column.id ? sort.direction : undefined
                }
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
        <tbody>
          {model.getRowModel().rows.map((row) => (
            <tr key={row.id} data-selected={row.getIsSelected() || undefined}>
              {nameOf && (
                <td className={styles.tick}>
                  <Checkbox
                    aria-label={intl.formatMessage(
                      { id: "ui.table.selectRow" },
                      { name: nameOf(row.original) },
                    )}
                    isSelected={row.getIsSelected()}
                    onChange={(isOn) => row.toggleSelected(isOn)}
                  />
                </td>
              )}
              {columns.map((column) => (
                <TableCell key={column.id} column={column} row={row.original} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TableCell<Row extends object>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.isRowHeader) return <th scope="row">{column.cell(row)}</th>;
  return <td data-numeric={column.isNumeric || undefined}>{column.cell(row)}</td>;
}
