import { BellRing, CalendarPlus, ClipboardCheck, Wrench } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { InspectionsPageQuery } from "../../../gql/graphql.ts";
import { DayText } from "../../../shared/format/time-text.tsx";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { pageOf, pageVariables } from "../../../shared/list/list-page.ts";
import { PageHeading } from "../../../shared/page/page-heading.tsx";
import { useSession } from "../../../shared/session/session.ts";
import { EmptyState } from "../../../shared/ui/empty-state.tsx";
import { ErrorState } from "../../../shared/ui/error-state.tsx";
import { ButtonLink, Link } from "../../../shared/ui/link.tsx";
import { Row, Stack } from "../../../shared/ui/stack.tsx";
import { Switch } from "../../../shared/ui/switch.tsx";
import type { Column } from "../../../shared/ui/table/column.ts";
import { DataTable } from "../../../shared/ui/table/data-table.tsx";
import { LineStatus, RectificationStatus } from "./inspection-status.tsx";
import { MySwaps } from "./swap/my-swaps.tsx";

const inspectionsPage = graphql(`
  query InspectionsPage(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: RosterFilter
  ) {
    inspectionRoster(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      nodes {
        id
        onDay
        leaderName
        templateName
        state
        isMissed
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

const rectificationsQuery = graphql(`
  query OpenRectifications {
    open: rectifications(first: 100, filter: { state: OPEN }) {
      totalCount
      nodes {
        id
        item
        place
        dueOn
        state
        isOverdue
        office {
          id
          name
        }
      }
    }
    fixed: rectifications(first: 100, filter: { state: FIXED }) {
      totalCount
      nodes {
        id
        item
        place
        dueOn
        state
        isOverdue
        office {
          id
          name
        }
      }
    }
  }
`);

const types = ["RosterLine", "Rectification"];

/** The roster by day, and what waits to be mended or looked at again. */
export function InspectionsPage() {
  const intl = useIntl();
  const { permissions } = useSession();
  const [isMine, setMine] = useState(false);
  const [place, setPlace] = useState<{ after?: string; before?: string }>({});
  const columns = useLineColumns();
  const filter = isMine ? { mine: true } : {};
  const { data, failure, isLoading, reload } = useLoad(
    inspectionsPage,
    { ...pageVariables(place), filter },
    { types },
  );
  const page = data?.inspectionRoster;
  const rows = useMemo(() => page?.nodes ?? [], [page]);
  return (
    <Stack gap={5}>
      <PageHeading
        title={intl.formatMessage({ id: "nav.inspections" })}
        lead={intl.formatMessage({ id: "inspection.lead" })}
        actions={
          <Row>
            {permissions.has("inspection:write") && (
              <ButtonLink to="/inspections/roster" variant="primary" icon={CalendarPlus}>
                <FormattedMessage id="inspection.roster.action" />
              </ButtonLink>
            )}
            {permissions.has("duty:read") && (
              <ButtonLink to="/duties/progress" search={{ kind: "inspection" }} icon={BellRing}>
                <FormattedMessage id="inspection.progress" />
              </ButtonLink>
            )}
          </Row>
        }
      />
      <MySwaps />
      <Rectifications />
      <DataTable
        id="roster"
        caption={intl.formatMessage({ id: "inspection.roster" })}
        filters={
          <Switch
            isSelected={isMine}
            onChange={(mine) => {
              setMine(mine);
              setPlace({});
            }}
          >
            <FormattedMessage id="inspection.mine" />
          </Switch>
        }
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        {...pageOf({ isLoading, failure, reload }, page, setPlace)}
        empty={
          <EmptyState icon={ClipboardCheck} title={intl.formatMessage({ id: "inspection.none" })}>
            <FormattedMessage id="inspection.none.advice" />
          </EmptyState>
        }
      />
    </Stack>
  );
}

const none = { open: { totalCount: 0, nodes: [] }, fixed: { totalCount: 0, nodes: [] } };

function Rectifications() {
  const { data, failure, reload } = useLoad(rectificationsQuery, {}, { types });
  if (failure && !data) return <ErrorState failure={failure} onRetry={reload} />;
  const { open, fixed } = data ?? none;
  const lines = [...open.nodes, ...fixed.nodes];
  const more = open.totalCount + fixed.totalCount - lines.length;
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="rectifications">
      <Stack gap={3}>
        <h2 id="rectifications">
          <Wrench aria-hidden="true" size="1em" />{" "}
          <FormattedMessage id="inspection.rectifications" />
        </h2>
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              <Link to="/inspections/rectifications/$id" params={{ id: line.id }}>
                {[line.office?.name, line.place, line.item].filter(Boolean).join(" · ")}
              </Link>{" "}
              <DayText day={line.dueOn} />{" "}
              <RectificationStatus state={line.state} isOverdue={line.isOverdue} />
            </li>
          ))}
        </ul>
        {more > 0 && (
          <p>
            <FormattedMessage id="inspection.rectifications.more" values={{ count: more }} />
          </p>
        )}
      </Stack>
    </section>
  );
}

type Line = InspectionsPageQuery["inspectionRoster"]["nodes"][number];

function useLineColumns(): readonly Column<Line>[] {
  const intl = useIntl();
  return useMemo(() => {
    const head = (word: "day" | "unit" | "leader" | "template" | "state") =>
      intl.formatMessage({ id: `inspection.${word}` });
    return [
      {
        id: "unit",
        header: head("unit"),
        isRowHeader: true,
        cell: ({ id, office }) => (
          <Link to="/inspections/$id" params={{ id }}>
            {office?.name ?? "–"}
          </Link>
        ),
      },
      { id: "day", header: head("day"), cell: ({ onDay }) => <DayText day={onDay} /> },
      { id: "leader", header: head("leader"), cell: ({ leaderName }) => leaderName },
      {
        id: "template",
        header: head("template"),
        onCard: "itself",
        cell: ({ templateName }) => templateName,
      },
      {
        id: "state",
        header: head("state"),
        onCard: "itself",
        cell: ({ state, isMissed }) => <LineStatus state={state} isMissed={isMissed} />,
      },
    ];
  }, [intl]);
}
