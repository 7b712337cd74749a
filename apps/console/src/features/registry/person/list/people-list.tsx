import { useMemo } from "react";
import { useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import type { PersonOrder } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pagerOf, pageVariables, searchOfSort, sortOf } from "../../../../shared/list/list-page.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { personOrders, type ChangePersonSearch, type PersonSearch } from "../person-search.ts";
import { NobodyFound } from "./nobody-found.tsx";
import { PeopleFilters } from "./people-filters.tsx";
import { listPeople } from "./people-query.ts";
import { personRow, usePersonColumns } from "./person-columns.tsx";
import { filterOf } from "./person-filter.ts";

const types = ["Person", "Carer"];
const fromStart = { after: undefined, before: undefined };

type PeopleListProps = { search: PersonSearch; onChange: ChangePersonSearch };

/** The people of the scope: searched, filtered, sorted and paged by the server. */
export function PeopleList({ search, onChange }: PeopleListProps) {
  const intl = useIntl();
  const columns = usePersonColumns();
  const sort = sortOf(search, "name");
  const { data, failure, isLoading, reload } = useLoad(
    listPeople,
    {
      ...pageVariables(search),
      filter: filterOf(search),
      orderBy: sort.column.toUpperCase() as PersonOrder,
      descending: search.desc ?? false,
    },
    { types },
  );
  const page = data?.people;
  const rows = useMemo(() => readFragment(personRow, page?.nodes ?? []), [page]);
  return (
    <DataTable
      id="people"
      caption={intl.formatMessage({ id: "people.list" })}
      filters={
        <PeopleFilters search={search} onChange={(part) => onChange({ ...part, ...fromStart })} />
      }
      columns={columns}
      rows={rows}
      getRowId={(person) => person.id}
      sort={sort}
      onSort={(next) => onChange(searchOfSort(next, personOrders, "name"))}
      page={pagerOf(page?.pageInfo, (place) => onChange({ ...fromStart, ...place }))}
      total={page?.totalCount ?? null}
      isLoading={isLoading}
      failure={failure}
      onRetry={reload}
      empty={<NobodyFound search={search} onChange={onChange} />}
    />
  );
}
