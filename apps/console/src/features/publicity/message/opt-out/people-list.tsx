import { BellOff } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { RefusingPeopleQuery } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pageOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { useMessageWords } from "../use-message-words.ts";
import { classIn, type RefusalListProps } from "./refusal-list.ts";

const listPeople = graphql(`
  query RefusingPeople(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: RefusingFilter
  ) {
    refusingPeople(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      nodes {
        id
        name
        optOuts
        phoneMask
        office {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

type Line = RefusingPeopleQuery["refusingPeople"]["nodes"][number];
const types = ["RefusingPerson", "Person"];

/** People who refuse, whatever their number; it is changed on their record. */
export function PeopleList({ search, onTurn, filters }: RefusalListProps) {
  const intl = useIntl();
  const { permissions } = useSession();
  const columns = usePersonColumns();
  const { data, failure, isLoading, reload } = useLoad(
    listPeople,
    { ...pageVariables(search), filter: classIn(search) },
    { types },
  );
  const page = data?.refusingPeople;
  const rows = useMemo(() => page?.nodes ?? [], [page]);
  return (
    <DataTable
      id="refusingPeople"
      caption={intl.formatMessage({ id: "optOuts.view.people" })}
      columns={columns}
      rows={rows}
      getRowId={({ id }) => id}
      {...pageOf({ isLoading, failure, reload }, page, onTurn)}
      filters={filters}
      empty={
        <EmptyState icon={BellOff} title={intl.formatMessage({ id: "optOuts.none" })}>
          <FormattedMessage
            id={
              permissions.has("message:send") ? "optOuts.none.advice" : "optOuts.none.advice.read"
            }
          />
        </EmptyState>
      }
    />
  );
}

function usePersonColumns(): readonly Column<Line>[] {
  const intl = useIntl();
  const words = useMessageWords();
  return useMemo(
    () => [
      {
        id: "person",
        header: intl.formatMessage({ id: "optOuts.person" }),
        isRowHeader: true,
        cell: ({ id, name }) => (
          <Link to="/people/$id" params={{ id }}>
            {name}
          </Link>
        ),
      },
      {
        id: "class",
        header: intl.formatMessage({ id: "optOuts.class" }),
        cell: ({ optOuts }) =>
          optOuts.map(words.messageClass).join(intl.formatMessage({ id: "list.separator" })),
      },
      {
        id: "number",
        header: intl.formatMessage({ id: "optOuts.number" }),
        cell: ({ phoneMask }) => phoneMask,
      },
      {
        id: "office",
        header: intl.formatMessage({ id: "optOuts.office" }),
        cell: ({ office }) => office?.name,
      },
    ],
    [intl, words],
  );
}
