import { useMemo } from "react";
import { useIntl } from "react-intl";
import { useWidth } from "../../../../../shared/display/width.ts";
import { searchOfSort, sortOf } from "../../../../../shared/list/list-page.ts";
import { ErrorState } from "../../../../../shared/ui/error-state.tsx";
import { Skeleton } from "../../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../../shared/ui/stack.tsx";
import { TableToolbar } from "../../../../../shared/ui/table/table-toolbar.tsx";
import { useHiddenColumns } from "../../../../../shared/ui/table/use-hidden-columns.ts";
import { personOrders, type ChangePersonSearch, type PersonSearch } from "../../person-search.ts";
import { NobodyFound } from "../nobody-found.tsx";
import { PeopleFilters } from "../people-filters.tsx";
import { usePersonColumns } from "../person-columns.tsx";
import { viewKey } from "../views/view-key.ts";
import { ListEnd } from "./list-end.tsx";
import { ScrollCards } from "./scroll-cards.tsx";
import { ScrollGrid } from "./scroll-grid.tsx";
import { ScrollStatus } from "./scroll-status.tsx";
import { useAllPeople } from "./use-all-people.ts";

type PeopleScrollProps = { search: PersonSearch; onChange: ChangePersonSearch };

/** The registry as one list that is scrolled: what is below is read when it comes near. */
export function PeopleScroll({ search, onChange }: PeopleScrollProps) {
  const intl = useIntl();
  return (
    <Stack gap={3}>
      <h2>{intl.formatMessage({ id: "people.list" })}</h2>
      <PeopleFilters search={search} onChange={onChange} />
      <AllPeople key={viewKey(search)} search={search} onChange={onChange} />
    </Stack>
  );
}

function AllPeople({ search, onChange }: PeopleScrollProps) {
  const intl = useIntl();
  const isNarrow = useWidth() === "narrow";
  const columns = usePersonColumns();
  const [hidden, setHidden] = useHiddenColumns("people", columns);
  const shown = useMemo(() => columns.filter(({ id }) => !hidden.has(id)), [columns, hidden]);
  const { rows, total, isComplete, failure, readMore } = useAllPeople(search);
  const sort = sortOf(search, "name");
  const error = failure && <ErrorState failure={failure} onRetry={() => void readMore()} />;
  const end = <ListEnd key={rows.length} onNear={() => void readMore()} />;
  if (rows.length === 0 && !isComplete) {
    return (
      <>
        {error || <Skeleton lines={8} />}
        {!failure && end}
      </>
    );
  }
  if (rows.length === 0) return <NobodyFound search={search} onChange={onChange} />;
  const List = isNarrow ? ScrollCards : ScrollGrid;
  const toSort = (next: typeof sort) => onChange(searchOfSort(next, personOrders, "name"));
  return (
    <>
      <TableToolbar
        columns={columns}
        hidden={hidden}
        onHide={setHidden}
        sort={isNarrow ? { current: sort, onSort: toSort } : null}
      />
      <ScrollStatus columns={columns} sort={sort} read={rows.length} total={total} />
      <List
        label={intl.formatMessage({ id: "people.list" })}
        columns={shown}
        rows={rows}
        total={total ?? rows.length}
        sort={sort}
        onSort={toSort}
      />
      {error}
      {!isComplete && !failure && end}
    </>
  );
}
