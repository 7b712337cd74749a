import { useMemo } from "react";
import { useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { ControlRowFragment } from "../../../../gql/graphql.ts";
import { dayOf } from "../../../../shared/format/calendar.ts";
import { useNow } from "../../../../shared/format/clock.ts";
import { DayText, InstantText } from "../../../../shared/format/time-text.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { ControlStatus } from "../control-status.tsx";
import { useControlWords } from "../use-control-words.ts";

export const controlRow = graphql(`
  fragment ControlRow on ControlCase {
    id
    name
    state
    categoryLabel
    groupLabel
    effectiveUntil
    manualUntilOn
    checksPerDay
    createdAt
    office {
      id
      shortName
    }
    latest {
      at
      outcome
      temperature
      checksToday
      openAlerts
    }
    releases {
      id
      state
    }
  }
`);

/** The release of a case that waits for approval. */
export function waitingRelease({ releases }: ControlRowFragment): string | undefined {
  return releases.find(({ state }) => state === "CONFIRMED")?.id;
}

/** The columns of the list of controlled persons. */
export function useControlColumns(): readonly Column<ControlRowFragment>[] {
  const intl = useIntl();
  const words = useControlWords();
  const today = dayOf(useNow());
  return useMemo(
    () => [
      {
        id: "name",
        header: intl.formatMessage({ id: "control.name" }),
        isRowHeader: true,
        isSortable: true,
        cell: ({ id, name }) => (
          <Link to="/controlled/$id" params={{ id }}>
            {name}
          </Link>
        ),
      },
      {
        id: "category",
        header: intl.formatMessage({ id: "control.category" }),
        onCard: "itself",
        cell: ({ categoryLabel }) => categoryLabel,
      },
      {
        id: "until",
        header: intl.formatMessage({ id: "control.until" }),
        isSortable: true,
        cell: ({ effectiveUntil }) => <DayText day={effectiveUntil} />,
      },
      {
        id: "today",
        header: intl.formatMessage({ id: "control.today" }),
        cell: ({ state, latest, checksPerDay, effectiveUntil }) => {
          const done = latest?.checksToday ?? 0;
          // nothing is owed after the last day, also while the release waits
          if (state !== "ACTIVE" || effectiveUntil < today) return null;
          const label = intl.formatMessage(
            { id: "control.today.count" },
            { done, due: checksPerDay },
          );
          return <Status tone={done >= checksPerDay ? "success" : "warning"} label={label} />;
        },
      },
      {
        id: "latest",
        header: intl.formatMessage({ id: "control.latest" }),
        cell: ({ latest }) =>
          latest?.at && latest.outcome ? (
            <Row>
              <span>{words.outcome(latest.outcome)}</span>
              {latest.temperature != null && <span>{words.degrees(latest.temperature)}</span>}
              <InstantText at={latest.at} />
            </Row>
          ) : (
            intl.formatMessage({ id: "control.latest.none" })
          ),
      },
      {
        id: "state",
        header: intl.formatMessage({ id: "control.state" }),
        onCard: "itself",
        cell: (row) => (
          <Row>
            <ControlStatus state={row.state} />
            {(row.latest?.openAlerts ?? 0) > 0 && (
              <Status tone="danger" label={intl.formatMessage({ id: "control.alert.open" })} />
            )}
            {waitingRelease(row) !== undefined && (
              <Status
                tone="warning"
                label={intl.formatMessage({ id: "control.release.waiting" })}
              />
            )}
          </Row>
        ),
      },
      {
        id: "office",
        header: intl.formatMessage({ id: "control.office" }),
        cell: ({ office }) => office?.shortName,
      },
      {
        id: "group",
        header: intl.formatMessage({ id: "control.group" }),
        isHiddenAtFirst: true,
        cell: ({ groupLabel }) => groupLabel,
      },
      {
        id: "opened",
        header: intl.formatMessage({ id: "control.opened" }),
        isSortable: true,
        isHiddenAtFirst: true,
        cell: ({ createdAt }) => <InstantText at={createdAt} relative={false} />,
      },
    ],
    [intl, words, today],
  );
}
