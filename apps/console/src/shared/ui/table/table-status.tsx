import { FormattedMessage } from "react-intl";
import type { Column, Sort } from "./column.ts";
import styles from "./data-table.module.css";

type TableStatusProps<Row> = {
  columns: readonly Column<Row>[];
  sort: Sort | null;
  shown: number;
  total: number | null;
  selected: number;
  isLoading: boolean;
};

/** One line, also spoken: how many are shown, how they are sorted, how many are selected. */
export function TableStatus<Row>(props: TableStatusProps<Row>) {
  const { columns, sort, shown, total, selected, isLoading } = props;
  const sortedBy = columns.find((column) => column.id === sort?.column)?.header;
  return (
    <p role="status" className={styles.status}>
      {isLoading ? (
        <FormattedMessage id="ui.loading" />
      ) : (
        <>
          <FormattedMessage
            id={total === null ? "ui.table.shown" : "ui.table.shownOf"}
            values={{ shown, total: total ?? 0 }}
          />
          {sort && sortedBy !== undefined && (
            <FormattedMessage
              id={`ui.table.sorted.${sort.direction}`}
              values={{ column: sortedBy }}
            />
          )}
          {selected > 0 && <FormattedMessage id="ui.table.selected" values={{ count: selected }} />}
        </>
      )}
    </p>
  );
}
