import { useId, type ReactNode } from "react";
import { useWidth } from "../../display/width.ts";
import type { Failure } from "../../graphql/failure.ts";
import { ErrorState } from "../error-state.tsx";
import { Skeleton } from "../loading.tsx";
import { Pagination, type PaginationProps } from "../pagination.tsx";
import { ClearSelection } from "./clear-selection.tsx";
import type { Column, Sort } from "./column.ts";
import { TableCards } from "./table-cards.tsx";
import { TableGrid } from "./table-grid.tsx";
import { TableStatus } from "./table-status.tsx";
import { TableToolbar } from "./table-toolbar.tsx";
import { useHiddenColumns } from "./use-hidden-columns.ts";
import { useTableModel } from "./use-table-model.ts";
import styles from "./data-table.module.css";

export type Selection<Row> = {
  readonly ids: ReadonlySet<string>;
  readonly onChange: (ids: ReadonlySet<string>) => void;
  /** Names a row for its checkbox. */
  readonly nameOf: (row: Row) => string;
  /** The bulk bar's buttons. */
  readonly actions: (ids: ReadonlySet<string>) => ReactNode;
};

export type DataTableProps<Row extends object> = {
  /** Remembers the chosen columns of this list on this device. */
  id: string;
  /** What the list is, for screen readers and the empty corner of a print. */
  caption: string;
  /** Keep it stable (outside the component, or `useMemo`). */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  getRowId: (row: Row) => string;
  /** How it is sorted, where that can be chosen. */
  sort?: Sort | null;
  onSort?: (sort: Sort) => void;
  page: PaginationProps;
  /** How many there are in all, where the server counts them. */
  total?: number | null;
  selection?: Selection<Row>;
  isLoading?: boolean;
  failure?: Failure | null;
  onRetry?: () => void;
  /** What narrows the list; also shown while nothing fits. */
  filters?: ReactNode;
  /** Shown instead of the list when there is nothing in it: an `EmptyState`. */
  empty: ReactNode;
};

const none: ReadonlySet<string> = new Set();

const ignored = (): void => undefined;

/**
 * A list of records, sorted, filtered and paged by the server: a native table, or cards where the
 * page is narrow. Says in one status line how it is sorted, what is shown and what is selected.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const captionId = useId();
  return (
    <div className={styles.list} aria-busy={props.isLoading ?? false}>
      <h2 id={captionId}>{props.caption}</h2>
      {props.filters && (
        <div className={styles.filters} data-print="no">
          {props.filters}
        </div>
      )}
      <TableState {...props} captionId={captionId} />
    </div>
  );
}

/** The list, or why there is none. */
function TableState<Row extends object>(props: DataTableProps<Row> & { captionId: string }) {
  const { rows, failure, onRetry, isLoading = false } = props;
  const error = failure && <ErrorState failure={failure} {...(onRetry && { onRetry })} />;
  if (rows.length === 0) {
    if (error) return error;
    if (isLoading) return <Skeleton lines={6} />;
    // the last of a page may be gone: the pages before it are still there
    return (
      <>
        {props.empty}
        <Pagination {...props.page} />
      </>
    );
  }
  return (
    <>
      {error}
      <TableOfRows {...props} />
    </>
  );
}

function TableOfRows<Row extends object>(props: DataTableProps<Row> & { captionId: string }) {
  const { columns, rows, sort = null, onSort = ignored } = props;
  const { selection, captionId, isLoading = false } = props;
  const isNarrow = useWidth() === "narrow";
  const [hidden, setHidden] = useHiddenColumns(props.id, columns);
  const model = useTableModel({
    columns,
    rows,
    getRowId: props.getRowId,
    sort,
    selected: selection?.ids ?? none,
    hidden,
    onSelect: selection?.onChange ?? ignore,
  });
  const List = isNarrow ? TableCards : TableGrid;
  return (
    <>
      <TableToolbar
        columns={columns}
        hidden={hidden}
        onHide={setHidden}
        sort={isNarrow ? { current: sort, onSort } : null}
      />
      <TableStatus
        columns={columns}
        sort={sort}
        shown={rows.length}
        total={props.total ?? null}
        selected={selection?.ids.size ?? 0}
        isLoading={isLoading}
      />
      {selection && selection.ids.size > 0 && (
        <div className={styles.bulk}>
          {selection.actions(selection.ids)}
          <ClearSelection onClear={() => selection.onChange(none)} />
        </div>
      )}
      <List
        model={model}
        columns={columns}
        captionId={captionId}
        sort={sort}
        onSort={onSort}
        nameOf={selection?.nameOf ?? null}
      />
      <Pagination {...props.page} />
    </>
  );
}

function ignore(): void {
  // A list without selection has no checkbox that could call this.
}
