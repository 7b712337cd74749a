import { BellOff } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { RefusingNumbersQuery } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pageOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { useMessageWords } from "../use-message-words.ts";
import { classIn, type RefusalListProps } from "./refusal-list.ts";
import { RevokeDialog } from "./revoke-dialog.tsx";

const listNumbers = graphql(`
  query RefusingNumbers(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: OptOutFilter
  ) {
    optOuts(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      nodes {
        id
        phoneMask
        messageClass
        source
        notedBy
        createdAt
        version
        viewerCanRevoke
        person {
          id
          name
        }
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

type Line = RefusingNumbersQuery["optOuts"]["nodes"][number];
const types = ["OptOut"];

/** Numbers that refuse, the newest first: whoever is written to there is spared. */
export function NumbersList({ search, onTurn, filters }: RefusalListProps) {
  const intl = useIntl();
  const { permissions } = useSession();
  const [revoked, setRevoked] = useState<Line | null>(null);
  const columns = useNumberColumns(setRevoked);
  const { data, failure, isLoading, reload } = useLoad(
    listNumbers,
    { ...pageVariables(search), filter: { inForce: true, ...classIn(search) } },
    { types },
  );
  const page = data?.optOuts;
  const rows = useMemo(() => page?.nodes ?? [], [page]);
  return (
    <>
      <DataTable
        id="optOuts"
        caption={intl.formatMessage({ id: "optOuts.view.numbers" })}
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
      {revoked && <RevokeDialog of={revoked} onClose={() => setRevoked(null)} />}
    </>
  );
}

function useNumberColumns(onRevoke: (line: Line) => void): readonly Column<Line>[] {
  const intl = useIntl();
  const words = useMessageWords();
  return useMemo(
    () => [
      {
        id: "number",
        header: intl.formatMessage({ id: "optOuts.number" }),
        isRowHeader: true,
        cell: ({ phoneMask }) => phoneMask,
      },
      {
        id: "person",
        header: intl.formatMessage({ id: "optOuts.person" }),
        cell: ({ person }) =>
          person && (
            <Link to="/people/$id" params={{ id: person.id }}>
              {person.name}
            </Link>
          ),
      },
      {
        id: "class",
        header: intl.formatMessage({ id: "optOuts.class" }),
        cell: ({ messageClass }) => words.messageClass(messageClass),
      },
      {
        id: "source",
        header: intl.formatMessage({ id: "optOuts.source" }),
        cell: ({ source, notedBy }) => [words.source(source), notedBy].filter(Boolean).join(" "),
      },
      {
        id: "office",
        header: intl.formatMessage({ id: "optOuts.office" }),
        cell: ({ office }) => office?.name,
      },
      {
        id: "at",
        header: intl.formatMessage({ id: "optOuts.at" }),
        cell: ({ createdAt }) => <InstantText at={createdAt} />,
      },
      {
        id: "act",
        header: intl.formatMessage({ id: "optOuts.act" }),
        onCard: "itself",
        cell: (line) =>
          line.viewerCanRevoke && (
            <Button
              variant="quiet"
              aria-label={intl.formatMessage(
                { id: "optOuts.revoke.label" },
                { number: line.phoneMask ?? "", class: words.messageClass(line.messageClass) },
              )}
              onPress={() => onRevoke(line)}
            >
              <FormattedMessage id="optOuts.revoke" />
            </Button>
          ),
      },
    ],
    [intl, words, onRevoke],
  );
}
