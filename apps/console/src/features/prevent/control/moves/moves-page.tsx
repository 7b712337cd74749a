import { useNavigate, useSearch } from "@tanstack/react-router";
import { ArrowRightLeft } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { ControlMovesQuery } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pageOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { readListSearch } from "../../../../shared/list/list-search.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { ControlCrumbs } from "../control-crumbs.tsx";

const listMoves = graphql(`
  query ControlMoves($first: Int, $after: String, $last: Int, $before: String) {
    controlMoves(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        movedAt
        received
        nameMask
        fromName
        toName
        reason
        actorName
        caseId
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

type Move = ControlMovesQuery["controlMoves"]["nodes"][number];

const types = ["ControlMove", "ControlCase"];

/** What cases came and went: each of the two offices has its line, the giver with a masked name. */
export function MovesPage() {
  const intl = useIntl();
  const { permissions } = useSession();
  const navigate = useNavigate();
  const search = readListSearch(useSearch({ strict: false }), []);
  const columns = useMoveColumns();
  const { data, failure, isLoading, reload } = useLoad(listMoves, pageVariables(search), { types });
  const page = data?.controlMoves;
  const rows = useMemo(() => page?.nodes ?? [], [page]);
  return (
    <Stack gap={5}>
      <ControlCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "control.moves.list" })}
        lead={intl.formatMessage({ id: "control.moves.lead" })}
      />
      <DataTable
        id="control-moves"
        caption={intl.formatMessage({ id: "control.moves.list" })}
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        {...pageOf(
          { isLoading, failure, reload },
          page,
          (place) => void navigate({ to: "/controlled/moves", search: place, replace: true }),
        )}
        empty={
          <EmptyState
            icon={ArrowRightLeft}
            title={intl.formatMessage({ id: "control.moves.none" })}
          >
            <FormattedMessage
              id={
                permissions.has("control:write")
                  ? "control.moves.none.advice"
                  : "control.moves.none.advice.read"
              }
            />
          </EmptyState>
        }
      />
    </Stack>
  );
}

function useMoveColumns(): readonly Column<Move>[] {
  const intl = useIntl();
  return useMemo(
    () => [
      {
        id: "name",
        header: intl.formatMessage({ id: "control.name" }),
        isRowHeader: true,
        cell: ({ received, nameMask, caseId }) =>
          received ? (
            <Link to="/controlled/$id" params={{ id: caseId }}>
              {nameMask}
            </Link>
          ) : (
            nameMask
          ),
      },
      {
        id: "direction",
        header: intl.formatMessage({ id: "control.moves.direction" }),
        cell: ({ received }) => (
          <FormattedMessage id={received ? "control.moves.received" : "control.moves.given"} />
        ),
      },
      {
        id: "from",
        header: intl.formatMessage({ id: "control.moves.from" }),
        cell: ({ fromName }) => fromName,
      },
      {
        id: "to",
        header: intl.formatMessage({ id: "control.move.to" }),
        cell: ({ toName }) => toName,
      },
      {
        id: "reason",
        header: intl.formatMessage({ id: "control.move.reason" }),
        cell: ({ reason }) => reason,
      },
      {
        id: "at",
        header: intl.formatMessage({ id: "control.moves.at" }),
        cell: ({ movedAt, actorName }) => (
          <>
            <InstantText at={movedAt} /> {actorName}
          </>
        ),
      },
    ],
    [intl],
  );
}
