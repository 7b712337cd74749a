import { needKindLabels, type NeedKind } from "@wuzi/domain/care/need-kind";
import { labelOf, type Language } from "@wuzi/domain/labels/label";
import { HandHelping } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { NotedNeedsQuery } from "../../../gql/graphql.ts";
import { InstantText } from "../../../shared/format/time-text.tsx";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { pageOf, pageVariables } from "../../../shared/list/list-page.ts";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import { Link } from "../../../shared/ui/link.tsx";
import type { Column } from "../../../shared/ui/table/column.ts";
import { DataTable } from "../../../shared/ui/table/data-table.tsx";

const notedNeeds = graphql(`
  query NotedNeeds($first: Int, $after: String, $last: Int, $before: String) {
    notedNeeds(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
        kind
        note
        notedAt
        notedBy
        person {
          id
          name
        }
        resident {
          id
          name
        }
        office {
          id
          shortName
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

const types = ["NotedNeed", "ControlCase", "Household"];
type Need = NotedNeedsQuery["notedNeeds"]["nodes"][number];

/** What follow-ups and visits found people to need, the newest first. */
export function NotedNeeds() {
  const intl = useIntl();
  const [place, setPlace] = useState<{ after?: string; before?: string }>({});
  const columns = useNeedColumns();
  const { data, failure, isLoading, reload } = useLoad(notedNeeds, pageVariables(place), { types });
  const page = data?.notedNeeds;
  return (
    <DataTable
      id="noted-needs"
      caption={intl.formatMessage({ id: "careGap.needs" })}
      columns={columns}
      rows={page?.nodes ?? []}
      getRowId={({ id }) => id}
      {...pageOf({ isLoading, failure, reload }, page, setPlace)}
      empty={
        <EmptyState icon={HandHelping} title={intl.formatMessage({ id: "careGap.needs.none" })}>
          <FormattedMessage id="careGap.needs.none.advice" />
        </EmptyState>
      }
    />
  );
}

function useNeedColumns(): readonly Column<Need>[] {
  const intl = useIntl();
  return useMemo(() => {
    const language: Language = intl.locale === "en-US" ? "en" : "zh";
    return [
      {
        id: "whose",
        header: intl.formatMessage({ id: "careGap.needs.whose" }),
        isRowHeader: true,
        cell: ({ person, resident }) =>
          person ? (
            <Link to="/people/$id" params={{ id: person.id }}>
              {person.name}
            </Link>
          ) : (
            resident?.name
          ),
      },
      {
        id: "kind",
        header: intl.formatMessage({ id: "careGap.needs.kind" }),
        cell: ({ kind }) => labelOf(needKindLabels, kind.toLowerCase() as NeedKind, language),
      },
      {
        id: "note",
        header: intl.formatMessage({ id: "careGap.needs.note" }),
        cell: ({ note }) => note,
      },
      {
        id: "office",
        header: intl.formatMessage({ id: "careGap.office" }),
        cell: ({ office }) => office?.shortName,
      },
      {
        id: "at",
        header: intl.formatMessage({ id: "careGap.needs.at" }),
        cell: ({ notedAt }) => <InstantText at={notedAt} />,
      },
      {
        id: "by",
        header: intl.formatMessage({ id: "careGap.needs.by" }),
        cell: ({ notedBy }) => notedBy,
      },
    ];
  }, [intl]);
}
