import { useNavigate, useSearch } from "@tanstack/react-router";
import { ArrowLeftRight } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { PersonTransfersQuery } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pageOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { PersonCrumbs } from "../person-crumbs.tsx";
import { readTransfersSearch } from "./transfers-search.ts";

const personTransfers = graphql(`
  query PersonTransfers($first: Int, $after: String, $last: Int, $before: String) {
    personTransfers(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        handedAt
        direction
        fromName
        toName
        nameMask
        bornYear
        reason
        actorName
        person {
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

type Transfer = PersonTransfersQuery["personTransfers"]["nodes"][number];

const types = ["Person", "PersonTransfer"];
const newestFirst = null;

/** Hand-overs that the offices of the scope have made and taken, the newest first. */
export function TransfersPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const search = useSearch({ strict: false, select: readTransfersSearch });
  const columns = useTransferColumns();
  const loaded = useLoad(personTransfers, pageVariables(search), { types });
  const page = loaded.data?.personTransfers;
  const rows = useMemo(() => page?.nodes ?? [], [page]);
  return (
    <Stack gap={5}>
      <PersonCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "people.transfers" })}
        lead={intl.formatMessage({ id: "people.transfers.lead" })}
      />
      <DataTable
        id="people-transfers"
        caption={intl.formatMessage({ id: "people.transfers" })}
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        sort={newestFirst}
        onSort={() => undefined}
        {...pageOf(
          loaded,
          page,
          (place) => void navigate({ to: "/people/transfers", search: place, replace: true }),
        )}
        empty={
          <EmptyState
            icon={ArrowLeftRight}
            title={intl.formatMessage({ id: "people.transfers.none" })}
          >
            <FormattedMessage id="people.transfers.none.advice" />
          </EmptyState>
        }
      />
    </Stack>
  );
}

function useTransferColumns(): readonly Column<Transfer>[] {
  const intl = useIntl();
  return useMemo(
    () => [
      {
        id: "who",
        header: intl.formatMessage({ id: "people.transfers.who" }),
        isRowHeader: true,
        cell: ({ person, nameMask, bornYear }) =>
          person ? (
            <Link to="/people/$id" params={{ id: person.id }}>
              {person.name}
            </Link>
          ) : (
            <FormattedMessage
              id="people.transfers.masked"
              values={{ name: nameMask, year: String(bornYear) }}
            />
          ),
      },
      {
        id: "direction",
        header: intl.formatMessage({ id: "people.transfers.direction" }),
        cell: ({ direction }) => (
          <FormattedMessage
            id={direction === "GIVEN" ? "people.transfers.given" : "people.transfers.received"}
          />
        ),
      },
      {
        id: "from",
        header: intl.formatMessage({ id: "people.transfers.from" }),
        cell: ({ fromName }) => fromName,
      },
      {
        id: "to",
        header: intl.formatMessage({ id: "people.transfers.to" }),
        cell: ({ toName }) => toName,
      },
      {
        id: "reason",
        header: intl.formatMessage({ id: "person.transfer.reason" }),
        cell: ({ reason }) => reason,
      },
      {
        id: "by",
        header: intl.formatMessage({ id: "people.transfers.by" }),
        cell: ({ actorName }) => actorName,
      },
      {
        id: "at",
        header: intl.formatMessage({ id: "people.transfers.at" }),
        cell: ({ handedAt }) => <InstantText at={handedAt} />,
      },
    ],
    [intl],
  );
}
