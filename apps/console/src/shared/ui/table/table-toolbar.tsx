import { Columns3, Rows3 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { changeDisplaySettings, useDisplaySettings } from "../../display/display-store.ts";
import { Button } from "../button.tsx";
import { Select } from "../select.tsx";
import type { Column, Sort, SortDirection } from "./column.ts";
import styles from "./data-table.module.css";

type TableToolbarProps<Row> = {
  columns: readonly Column<Row>[];
  hidden: ReadonlySet<string>;
  onHide: (ids: ReadonlySet<string>) => void;
  /** Given where there are no column heads to sort by. */
  sort: { current: Sort | null; onSort: (sort: Sort) => void } | null;
};

const ColumnDialog = lazy(() =>
  import("./column-dialog.tsx").then((module) => ({ default: module.ColumnDialog })),
);

const directions: readonly SortDirection[] = ["ascending", "descending"];

/** Which columns; how dense a table is, in which order cards are. */
export function TableToolbar<Row>({ columns, hidden, onHide, sort }: TableToolbarProps<Row>) {
  const intl = useIntl();
  const { density } = useDisplaySettings();
  const [isPicking, setPicking] = useState(false);
  const choosable = columns.filter((column) => !column.isRowHeader);
  const sortable = columns.filter((column) => column.isSortable);
  return (
    <div className={styles.toolbar} data-print="no">
      {sort && sortable.length > 0 && (
        <Select
          label={intl.formatMessage({ id: "ui.table.sortBy" })}
          value={sort.current ? `${sort.current.column} ${sort.current.direction}` : ""}
          options={sortable.flatMap((column) =>
            directions.map((direction) => ({
              value: `${column.id} ${direction}`,
              label: intl.formatMessage(
                { id: `ui.table.sort.${direction}` },
                { column: column.header },
              ),
            })),
          )}
          onChange={(value) => {
            const [column, direction] = value.split(" ");
            if (column && direction) sort.onSort({ column, direction: direction as SortDirection });
          }}
        />
      )}
      <Button variant="quiet" icon={Columns3} onPress={() => setPicking(true)}>
        <FormattedMessage id="ui.table.columns" />
      </Button>
      <Suspense fallback={null}>
        {isPicking && (
          <ColumnDialog
            columns={choosable}
            hidden={hidden}
            onHide={onHide}
            onClose={() => setPicking(false)}
          />
        )}
      </Suspense>
      {!sort && (
        <Button
          variant="quiet"
          icon={Rows3}
          onPress={() =>
            changeDisplaySettings({ density: density === "compact" ? "comfortable" : "compact" })
          }
        >
          <FormattedMessage id={density === "compact" ? "ui.table.looser" : "ui.table.tighter"} />
        </Button>
      )}
    </div>
  );
}
