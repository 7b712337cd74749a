import { SprayCan } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { DisinfectionPlacesQuery } from "../../../../gql/graphql.ts";
import { DayText, InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import type { MessageId } from "../../../../shared/i18n/messages.ts";
import { pageOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import type { BoardSearch, ChangeBoardSearch } from "../board/board-search.ts";
import { useDutyWords } from "../duty-words.ts";
import { ClosePlace } from "./close-place.tsx";
import { PlaceActions, type PlaceDeed } from "./place-actions.tsx";
import { PlaceDialog } from "./place-dialog.tsx";
import { RecordDialog } from "./record-dialog.tsx";

const disinfectionPlaces = graphql(`
  query DisinfectionPlaces(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: DisinfectionPlaceFilter
  ) {
    disinfectionPlaces(
      first: $first
      after: $after
      last: $last
      before: $before
      filter: $filter
    ) {
      totalCount
      nodes {
        id
        name
        kind
        expectedToday
        doneToday
        lastDoneAt
        note
        keeperPostId
        keeperName
        timesPerDay
        toDay
        version
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

export type Place = DisinfectionPlacesQuery["disinfectionPlaces"]["nodes"][number];
const types = ["DisinfectionPlace"];

type PlaceListProps = { officeId: string; search: BoardSearch; onChange: ChangeBoardSearch };

/** Places of an office and below; one press records a disinfection as usual. */
export function PlaceList({ officeId, search, onChange }: PlaceListProps) {
  const intl = useIntl();
  const { permissions } = useSession();
  const [asked, setAsked] = useState<{ deed: PlaceDeed; place: Place } | null>(null);
  const ask = useCallback((deed: PlaceDeed, place: Place) => setAsked({ deed, place }), []);
  const answered = () => setAsked(null);
  const { data, failure, isLoading, reload } = useLoad(
    disinfectionPlaces,
    { ...pageVariables(search), filter: { officeId, includeBelow: true } },
    { types, pause: officeId === "" },
  );
  const columns = usePlaceColumns(permissions.has("disinfection:write") ? ask : null);
  const page = data?.disinfectionPlaces;
  const rows = useMemo(() => page?.nodes ?? [], [page]);
  return (
    <>
      <DataTable
        id="disinfection-places"
        caption={intl.formatMessage({ id: "disinfection.places" })}
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        {...pageOf({ isLoading, failure, reload }, page, (place) =>
          onChange({ after: undefined, before: undefined, ...place }),
        )}
        empty={
          <EmptyState icon={SprayCan} title={intl.formatMessage({ id: "disinfection.none" })}>
            <FormattedMessage
              id={
                permissions.has("disinfection:write")
                  ? "disinfection.none.advice"
                  : "disinfection.none.advice.read"
              }
            />
          </EmptyState>
        }
      />
      {asked?.deed === "record" && <RecordDialog place={asked.place} onClose={answered} />}
      {asked?.deed === "edit" && (
        <PlaceDialog officeId={officeId} place={asked.place} onClose={answered} />
      )}
      {asked?.deed === "close" && <ClosePlace place={asked.place} onClose={answered} />}
    </>
  );
}

function usePlaceColumns(
  onAsk: ((deed: PlaceDeed, place: Place) => void) | null,
): readonly Column<Place>[] {
  const intl = useIntl();
  const words = useDutyWords();
  return useMemo(() => {
    const say = (id: MessageId) => intl.formatMessage({ id });
    const acts: readonly Column<Place>[] = onAsk
      ? [
          {
            id: "act",
            header: say("reports.act"),
            onCard: "itself",
            cell: (place) => <PlaceActions place={place} onAsk={onAsk} />,
          },
        ]
      : [];
    return [
      {
        id: "name",
        header: say("disinfection.place"),
        isRowHeader: true,
        cell: ({ name, toDay }) =>
          toDay == null ? (
            name
          ) : (
            <FormattedMessage
              id="disinfection.place.until"
              values={{ name, day: <DayText day={toDay} relative={false} /> }}
            />
          ),
      },
      {
        id: "kind",
        header: say("disinfection.kind"),
        onCard: "itself",
        cell: ({ kind }) => words.placeKind(kind),
      },
      {
        id: "office",
        header: say("reports.office"),
        onCard: "itself",
        cell: ({ office }) => office?.name ?? "",
      },
      {
        id: "today",
        header: say("disinfection.today"),
        isNumeric: true,
        cell: ({ doneToday, expectedToday }) =>
          intl.formatMessage(
            { id: "reports.doneOf" },
            { done: doneToday, expected: expectedToday },
          ),
      },
      {
        id: "last",
        header: say("disinfection.last"),
        cell: ({ lastDoneAt }) => (lastDoneAt == null ? "–" : <InstantText at={lastDoneAt} />),
      },
      {
        id: "keeper",
        header: say("reports.assignee"),
        isHiddenAtFirst: true,
        cell: ({ keeperName }) => keeperName ?? "–",
      },
      ...acts,
    ];
  }, [intl, words, onAsk]);
}
