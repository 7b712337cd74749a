import { useMemo, useState, type ReactNode } from "react";
import { useIntl } from "react-intl";
import { readFragment } from "../../../../gql/fragment-masking.ts";
import type { PersonOrder, PersonRowFragment } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pagerOf, pageVariables, searchOfSort, sortOf } from "../../../../shared/list/list-page.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { personOrders, type ChangePersonSearch, type PersonSearch } from "../person-search.ts";
import { BulkBar, type BulkBarProps } from "./bulk/bulk-bar.tsx";
import { NobodyFound } from "./nobody-found.tsx";
import { PeopleFilters } from "./people-filters.tsx";
import { listPeople } from "./people-query.ts";
import { personRow, usePersonColumns } from "./person-columns.tsx";
import { filterOf } from "./person-filter.ts";

const types = ["Person", "Carer"];
const nobody: ReadonlySet<string> = new Set();
const fromStart = { after: undefined, before: undefined };

type PeopleListProps = { search: PersonSearch; onChange: ChangePersonSearch };

/** The people of the scope: searched, filtered, sorted and paged by the server. */
export function PeopleList({ search, onChange }: PeopleListProps) {
  const intl = useIntl();
  const columns = usePersonColumns();
  const mayWrite = useSession().permissions.has("person:write");
  const [ticked, setTicked] = useState(nobody);
  const sort = sortOf(search, "name");
  const filter = filterOf(search);
  const { data, failure, isLoading, reload } = useLoad(
    listPeople,
    {
      ...pageVariables(search),
      filter,
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
      {...(mayWrite && {
        selection: {
          ids: ticked,
          onChange: setTicked,
          nameOf: (person: PersonRowFragment) => person.name,
          actions: barFor({
            filter,
            total: page?.totalCount ?? null,
            onDone: () => setTicked(nobody),
          }),
        },
      })}
      isLoading={isLoading}
      failure={failure}
      onRetry={reload}
      empty={<NobodyFound search={search} onChange={onChange} />}
    />
  );
}

/** The bulk bar for whoever is ticked. */
function barFor(props: Omit<BulkBarProps, "ids">): (ids: ReadonlySet<string>) => ReactNode {
  return (ids) => <BulkBar {...props} ids={ids} />;
}
