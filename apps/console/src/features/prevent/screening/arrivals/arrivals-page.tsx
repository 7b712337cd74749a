import { useNavigate, useSearch } from "@tanstack/react-router";
import { FileUp, Luggage, Plus } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { ArrivalsPageQuery, ArrivalState } from "../../../../gql/graphql.ts";
import { DayText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pageOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { FilterBar } from "../../../../shared/ui/filter-bar.tsx";
import { ButtonLink, Link } from "../../../../shared/ui/link.tsx";
import { SearchField } from "../../../../shared/ui/search-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { ArrivalStatus } from "../arrival-status.tsx";
import { readArrivalsSearch, type ArrivalsSearch } from "../screening-search.ts";
import { useScreeningWords } from "../use-screening-words.ts";

const arrivalsPage = graphql(`
  query ArrivalsPage(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: ArrivalFilter
  ) {
    arrivals(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      nodes {
        id
        name
        origin
        transport
        transportNo
        arrivedOn
        sightingCount
        state
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

const types = ["Arrival"];
const states = [
  "OPEN",
  "CONTROLLED",
  "DISMISSED",
  "VOIDED",
] as const satisfies readonly ArrivalState[];

/** The ledger of those who came from elsewhere. */
export function ArrivalsPage() {
  const intl = useIntl();
  const navigate = useNavigate({ from: "/arrivals" });
  const search = useSearch({ strict: false, select: readArrivalsSearch });
  const { permissions } = useSession();
  const words = useScreeningWords();
  const columns = useArrivalColumns();
  const change = (part: { [Name in keyof ArrivalsSearch]?: ArrivalsSearch[Name] | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const state = states.find((each) => each.toLowerCase() === search.state);
  const filter = { state: state ?? null, search: search.text ?? null };
  const { data, failure, isLoading, reload } = useLoad(
    arrivalsPage,
    { ...pageVariables(search), filter },
    { types },
  );
  const page = data?.arrivals;
  const rows = useMemo(() => page?.nodes ?? [], [page]);
  const isNarrowed = state !== undefined || search.text !== undefined;
  const none = isNarrowed ? "arrivals.none.found" : "arrivals.none";
  const say = (id: "arrivals.state" | "arrivals.search" | "arrivals.filters") =>
    intl.formatMessage({ id });
  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.arrivals" })}
        lead={intl.formatMessage({ id: "arrivals.lead" })}
        actions={
          permissions.has("screening:write") && (
            <Row>
              <ButtonLink to="/arrivals/new" variant="primary" icon={Plus}>
                <FormattedMessage id="arrivals.new.action" />
              </ButtonLink>
              <ButtonLink to="/arrivals/import" icon={FileUp}>
                <FormattedMessage id="arrivals.import.action" />
              </ButtonLink>
            </Row>
          )
        }
      />
      <FilterBar
        label={say("arrivals.filters")}
        set={search.state === undefined ? 0 : 1}
        first={
          <SearchField
            label={say("arrivals.search")}
            value={search.text ?? ""}
            onSearch={(text) =>
              change({ text: text.trim() || undefined, after: undefined, before: undefined })
            }
          />
        }
      >
        <Select
          label={say("arrivals.state")}
          value={state ?? ""}
          options={states.map((value) => ({ value, label: words.state(value) }))}
          onChange={(value) =>
            change({
              state:
                value === "" ? undefined : readArrivalsSearch({ state: value.toLowerCase() }).state,
              after: undefined,
              before: undefined,
            })
          }
        />
      </FilterBar>
      <DataTable
        id="arrivals"
        caption={intl.formatMessage({ id: "nav.arrivals" })}
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        {...pageOf({ isLoading, failure, reload }, page, ({ after, before }) =>
          change({ after, before }),
        )}
        empty={
          <EmptyState icon={Luggage} title={intl.formatMessage({ id: none })}>
            <FormattedMessage
              id={
                isNarrowed
                  ? "arrivals.none.found.advice"
                  : permissions.has("screening:write")
                    ? "arrivals.none.advice"
                    : "arrivals.none.advice.read"
              }
            />
          </EmptyState>
        }
      />
    </Stack>
  );
}

type Line = ArrivalsPageQuery["arrivals"]["nodes"][number];

function useArrivalColumns(): readonly Column<Line>[] {
  const intl = useIntl();
  const words = useScreeningWords();
  return useMemo(() => {
    const head = (
      word: "name" | "origin" | "transport" | "arrivedOn" | "office" | "sightings" | "state",
    ) => intl.formatMessage({ id: `arrivals.${word}` });
    return [
      {
        id: "name",
        header: head("name"),
        isRowHeader: true,
        cell: ({ id, name }) => (
          <Link to="/arrivals/$id" params={{ id }}>
            {name}
          </Link>
        ),
      },
      {
        id: "arrivedOn",
        header: head("arrivedOn"),
        cell: ({ arrivedOn }) => <DayText day={arrivedOn} />,
      },
      { id: "origin", header: head("origin"), onCard: "itself", cell: ({ origin }) => origin },
      {
        id: "transport",
        header: head("transport"),
        cell: ({ transport, transportNo }) =>
          [words.transport(transport), transportNo].filter(Boolean).join(" "),
      },
      {
        id: "office",
        header: head("office"),
        onCard: "itself",
        cell: ({ office }) => office?.name,
      },
      {
        id: "sightings",
        header: head("sightings"),
        isNumeric: true,
        cell: ({ sightingCount }) => sightingCount,
      },
      {
        id: "state",
        header: head("state"),
        onCard: "itself",
        cell: ({ state }) => <ArrivalStatus state={state} />,
      },
    ];
  }, [intl, words]);
}
