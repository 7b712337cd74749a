import { useNavigate, useSearch } from "@tanstack/react-router";
import { duplicateReasonLabels } from "@wuzi/domain/registry/import-words";
import { UsersRound } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { PossibleDuplicatesQuery } from "../../../../gql/graphql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pagerOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { PersonCrumbs } from "../person-crumbs.tsx";
import { readDuplicatesSearch } from "./duplicates-search.ts";

const possibleDuplicates = graphql(`
  query PossibleDuplicates(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: PossibleDuplicateFilter
  ) {
    possibleDuplicates(
      first: $first
      after: $after
      last: $last
      before: $before
      filter: $filter
    ) {
      totalCount
      nodes {
        score
        reasons
        differentNumbers
        differentSex
        first {
          id
          name
          age
          office {
            id
            shortName
          }
        }
        second {
          id
          name
          age
          office {
            id
            shortName
          }
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

type Pair = PossibleDuplicatesQuery["possibleDuplicates"]["nodes"][number];

const types = ["Person", "PossibleDuplicate"];
const byScore = null;

/** Pairs of records that may be one person, the likeliest first. */
export function DuplicatesPage() {
  const intl = useIntl();
  const navigate = useNavigate();
  const search = useSearch({ strict: false, select: readDuplicatesSearch });
  const columns = usePairColumns();
  const { data, failure, isLoading, reload } = useLoad(
    possibleDuplicates,
    { ...pageVariables(search), filter: search.person ? { personId: search.person } : {} },
    { types },
  );
  const page = data?.possibleDuplicates;
  const rows = useMemo(() => page?.nodes ?? [], [page]);
  return (
    <Stack gap={5}>
      <PersonCrumbs />
      <PageHeading
        title={intl.formatMessage({ id: "people.duplicates" })}
        lead={intl.formatMessage({ id: "people.duplicates.lead" })}
      />
      <DataTable
        id="people-duplicates"
        caption={intl.formatMessage({ id: "people.duplicates.list" })}
        columns={columns}
        rows={rows}
        getRowId={({ first, second }) => `${first.id} ${second.id}`}
        sort={byScore}
        onSort={() => undefined}
        page={pagerOf(
          page?.pageInfo,
          (place) =>
            void navigate({
              to: "/people/duplicates",
              search: { ...(search.person && { person: search.person }), ...place },
              replace: true,
            }),
        )}
        total={page?.totalCount ?? null}
        isLoading={isLoading}
        failure={failure}
        onRetry={reload}
        empty={
          <EmptyState
            icon={UsersRound}
            title={intl.formatMessage({ id: "people.duplicates.none" })}
          >
            <FormattedMessage id="people.duplicates.none.advice" />
          </EmptyState>
        }
      />
    </Stack>
  );
}

function usePairColumns(): readonly Column<Pair>[] {
  const intl = useIntl();
  return useMemo(() => {
    const language = intl.locale === "en-US" ? "en" : "zh";
    const separator = intl.formatMessage({ id: "list.separator" });
    const told = ({ name, age, office }: Pair["first"]) =>
      intl.formatMessage(
        { id: "people.pair.person" },
        { name, age, office: office?.shortName ?? "" },
      );
    return [
      {
        id: "pair",
        header: intl.formatMessage({ id: "people.pair" }),
        isRowHeader: true,
        cell: ({ first, second }) => (
          <Link
            to="/people/duplicates/$first/$second"
            params={{ first: first.id, second: second.id }}
          >
            {first.name === second.name ? first.name : `${first.name} / ${second.name}`}
          </Link>
        ),
      },
      {
        id: "first",
        header: intl.formatMessage({ id: "people.compare.one" }),
        cell: ({ first }) => told(first),
      },
      {
        id: "second",
        header: intl.formatMessage({ id: "people.compare.two" }),
        cell: ({ second }) => told(second),
      },
      {
        id: "reasons",
        header: intl.formatMessage({ id: "people.pair.reasons" }),
        cell: ({ reasons }) =>
          reasons.map((reason) => duplicateReasonLabels[reason][language]).join(separator),
      },
      {
        id: "against",
        header: intl.formatMessage({ id: "people.pair.against" }),
        cell: ({ differentNumbers, differentSex }) =>
          [
            differentNumbers && intl.formatMessage({ id: "people.pair.numbers" }),
            differentSex && intl.formatMessage({ id: "people.pair.sex" }),
          ]
            .filter(Boolean)
            .join(separator) || intl.formatMessage({ id: "person.none" }),
      },
      {
        id: "score",
        header: intl.formatMessage({ id: "people.pair.score" }),
        isNumeric: true,
        cell: ({ score }) => score,
      },
    ];
  }, [intl]);
}
