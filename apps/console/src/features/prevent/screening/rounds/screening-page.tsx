import { useNavigate, useSearch } from "@tanstack/react-router";
import { DoorOpen, Flag, Plus } from "lucide-react";
import { useMemo } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { DoorsQuery } from "../../../../gql/graphql.ts";
import { DayText, InstantText } from "../../../../shared/format/time-text.tsx";
import { useJoined } from "../../../../shared/format/use-joined.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { pagerOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { useSession } from "../../../../shared/session/session.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import { FilterBar } from "../../../../shared/ui/filter-bar.tsx";
import { ButtonLink, Link } from "../../../../shared/ui/link.tsx";
import { Progress } from "../../../../shared/ui/progress.tsx";
import { SearchField } from "../../../../shared/ui/search-field.tsx";
import { Select } from "../../../../shared/ui/select.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { Switch } from "../../../../shared/ui/switch.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { readDoorsSearch, type DoorsSearch } from "../screening-search.ts";
import { useScreeningWords } from "../use-screening-words.ts";

const roundsQuery = graphql(`
  query OpenRounds {
    screeningRounds(first: 50, filter: { open: true }) {
      nodes {
        id
        name
        office {
          id
          name
        }
        fromDay
        toDay
        workerNames
        isMine
        doors
        done
        absent
      }
    }
  }
`);

const doorsQuery = graphql(`
  query Doors($first: Int, $after: String, $last: Int, $before: String, $filter: HouseholdFilter) {
    households(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      nodes {
        id
        door
        members {
          name
        }
        lastVisit {
          outcome
          occurredAt
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

const types = ["ScreeningRound", "Household"];

/** My grid's round: how far it is, and the doors that are left. */
export function ScreeningPage() {
  const intl = useIntl();
  const navigate = useNavigate({ from: "/screening" });
  const search = useSearch({ strict: false, select: readDoorsSearch });
  const { permissions } = useSession();
  const rounds = useLoad(roundsQuery, {}, { types });
  const open = rounds.data?.screeningRounds.nodes ?? [];
  const round =
    open.find(({ id }) => id === search.round) ?? open.find(({ isMine }) => isMine) ?? open[0];
  const filter = {
    roundId: round?.id ?? null,
    left: round && !search.all ? true : null,
    search: search.text ?? null,
  };
  const doors = useLoad(
    doorsQuery,
    { ...pageVariables(search), filter },
    { types, pause: rounds.data === undefined },
  );
  const columns = useDoorColumns();
  const page = doors.data?.households;
  const rows = useMemo(() => page?.nodes ?? [], [page]);
  const change = (part: { [Name in keyof DoorsSearch]?: DoorsSearch[Name] | undefined }) =>
    void navigate({
      search: (before) => ({ ...before, after: undefined, before: undefined, ...part }),
      replace: true,
    });
  const none = search.text
    ? "screening.none.found"
    : round && !search.all
      ? "screening.allDone"
      : "screening.none";
  const say = (id: "screening.search" | "screening.filters" | "screening.round") =>
    intl.formatMessage({ id });
  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.screening" })}
        lead={intl.formatMessage({ id: "screening.lead" })}
        actions={
          permissions.has("screening:write") && (
            <Row>
              <ButtonLink to="/screening/household" icon={Plus}>
                <FormattedMessage id="screening.household.action" />
              </ButtonLink>
              <ButtonLink to="/screening/round" icon={Flag}>
                <FormattedMessage id="screening.start.action" />
              </ButtonLink>
            </Row>
          )
        }
      />
      {round && (
        <section aria-label={round.name}>
          <Stack gap={2}>
            <h2>{round.name}</h2>
            <p>
              {round.office?.name} <DayText day={round.fromDay} relative={false} />–
              <DayText day={round.toDay} /> {round.workerNames}
            </p>
            <Progress
              label={intl.formatMessage({ id: "screening.done" })}
              value={round.done}
              maxValue={Math.max(round.doors, 1)}
              valueLabel={intl.formatMessage(
                { id: "screening.doneOf" },
                { done: round.done, doors: round.doors, absent: round.absent },
              )}
            />
          </Stack>
        </section>
      )}
      <FilterBar
        label={say("screening.filters")}
        first={
          <SearchField
            label={say("screening.search")}
            value={search.text ?? ""}
            onSearch={(text) => change({ text: text.trim() || undefined })}
          />
        }
      >
        {open.length > 1 && (
          <Select
            label={say("screening.round")}
            value={round?.id ?? ""}
            placeholder={false}
            options={open.map(({ id, name, office }) => ({
              value: id,
              label: [office?.name, name].filter(Boolean).join(" "),
            }))}
            onChange={(id) => change({ round: id || undefined })}
          />
        )}
        {round && (
          <Switch
            isSelected={search.all === true}
            onChange={(all) => change({ all: all ? true : undefined })}
          >
            <FormattedMessage id="screening.all" />
          </Switch>
        )}
      </FilterBar>
      <DataTable
        id="doors"
        caption={intl.formatMessage({ id: "screening.doors" })}
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        page={pagerOf(page?.pageInfo, change)}
        total={page?.totalCount ?? null}
        isLoading={doors.isLoading || rounds.isLoading}
        failure={rounds.failure ?? doors.failure}
        onRetry={rounds.failure ? rounds.reload : doors.reload}
        empty={
          <EmptyState icon={DoorOpen} title={intl.formatMessage({ id: none })}>
            <FormattedMessage
              id={
                none === "screening.none" && !permissions.has("screening:write")
                  ? "screening.none.advice.read"
                  : none === "screening.none.found" && round && !search.all
                    ? "screening.none.found.left"
                    : `${none}.advice`
              }
            />
          </EmptyState>
        }
      />
    </Stack>
  );
}

type Door = DoorsQuery["households"]["nodes"][number];

function useDoorColumns(): readonly Column<Door>[] {
  const intl = useIntl();
  const joined = useJoined();
  const words = useScreeningWords();
  return useMemo(() => {
    const head = (word: "door" | "members" | "lastVisit") =>
      intl.formatMessage({ id: `screening.${word}` });
    return [
      {
        id: "door",
        header: head("door"),
        isRowHeader: true,
        cell: ({ id, door }) => (
          <Link to="/screening/$id" params={{ id }}>
            {door}
          </Link>
        ),
      },
      {
        id: "members",
        header: head("members"),
        onCard: "itself",
        cell: ({ members }) => joined(members.map(({ name }) => name)),
      },
      {
        id: "lastVisit",
        header: head("lastVisit"),
        cell: ({ lastVisit }) =>
          lastVisit ? (
            <>
              {words.household(lastVisit.outcome)} <InstantText at={lastVisit.occurredAt} />
            </>
          ) : (
            "–"
          ),
      },
    ];
  }, [intl, joined, words]);
}
