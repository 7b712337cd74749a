import { SprayCan } from "lucide-react";
import { useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import type { DisinfectionsQuery } from "../../../../gql/graphql.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import type { MessageId } from "../../../../shared/i18n/messages.ts";
import { pageOf, pageVariables } from "../../../../shared/list/list-page.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { EmptyState } from "../../../../shared/ui/empty-state.tsx";
import type { Column } from "../../../../shared/ui/table/column.ts";
import { DataTable } from "../../../../shared/ui/table/data-table.tsx";
import { PhotoLinks } from "../../../../shared/upload/photo-links.tsx";
import { CorrectDialog } from "./correct-dialog.tsx";
import { useDisinfectionText } from "./use-disinfection-text.ts";

const disinfections = graphql(`
  query Disinfections(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: DisinfectionFilter
  ) {
    disinfections(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      nodes {
        id
        agent
        concentration
        minutes
        note
        recordedBy
        occurredAt
        correctionReason
        viewerCanCorrect
        place {
          id
          name
        }
        photos {
          id
          path
          width
          height
        }
        corrects {
          id
          agent
          concentration
          minutes
          recordedBy
          photos {
            id
            path
            width
            height
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

export type DisinfectionRecord = DisinfectionsQuery["disinfections"]["nodes"][number];
const types = ["Disinfection"];

/** What was done on a day, the latest first; a corrected record says what stood there before, and why. */
export function RecordList({ officeId, day }: { officeId: string; day: string }) {
  const intl = useIntl();
  const [place, setPlace] = useState<{ after?: string; before?: string }>({});
  const [corrected, setCorrected] = useState<DisinfectionRecord | null>(null);
  const { data, failure, isLoading, reload } = useLoad(
    disinfections,
    { ...pageVariables(place), filter: { officeId, includeBelow: true, onDay: day } },
    { types, pause: officeId === "" },
  );
  const columns = useRecordColumns(setCorrected);
  const page = data?.disinfections;
  const rows = useMemo(() => page?.nodes ?? [], [page]);
  return (
    <>
      <DataTable
        id="disinfections"
        caption={intl.formatMessage({ id: "disinfection.records" })}
        columns={columns}
        rows={rows}
        getRowId={({ id }) => id}
        {...pageOf({ isLoading, failure, reload }, page, setPlace)}
        empty={
          <EmptyState
            icon={SprayCan}
            title={intl.formatMessage({ id: "disinfection.records.none" })}
          >
            <FormattedMessage id="disinfection.records.none.advice" />
          </EmptyState>
        }
      />
      {corrected && <CorrectDialog record={corrected} onClose={() => setCorrected(null)} />}
    </>
  );
}

function useRecordColumns(
  onCorrect: (record: DisinfectionRecord) => void,
): readonly Column<DisinfectionRecord>[] {
  const intl = useIntl();
  const textOf = useDisinfectionText();
  return useMemo(() => {
    const say = (id: MessageId) => intl.formatMessage({ id });
    return [
      {
        id: "place",
        header: say("disinfection.place"),
        isRowHeader: true,
        cell: ({ place }) => place?.name ?? "–",
      },
      {
        id: "when",
        header: say("disinfection.when"),
        cell: ({ occurredAt }) => <InstantText at={occurredAt} relative={false} />,
      },
      {
        id: "what",
        header: say("disinfection.what"),
        cell: (record) => (
          <>
            <span>{textOf(record)}</span>{" "}
            <PhotoLinks photos={[...record.photos, ...(record.corrects?.photos ?? [])]} />
            {record.corrects && (
              <p>
                <FormattedMessage
                  id="disinfection.corrected"
                  values={{
                    before: textOf(record.corrects),
                    reason: record.correctionReason ?? "",
                  }}
                />
              </p>
            )}
          </>
        ),
      },
      {
        id: "by",
        header: say("disinfection.by"),
        cell: ({ recordedBy }) => recordedBy ?? "–",
      },
      { id: "note", header: say("disinfection.note"), cell: ({ note }) => note ?? "–" },
      {
        id: "act",
        header: say("reports.act"),
        onCard: "itself",
        cell: (record) =>
          record.viewerCanCorrect && (
            <Button
              variant="quiet"
              aria-label={intl.formatMessage(
                { id: "disinfection.correct.label" },
                { name: record.place?.name ?? "" },
              )}
              onPress={() => onCorrect(record)}
            >
              <FormattedMessage id="disinfection.correct" />
            </Button>
          ),
      },
    ];
  }, [intl, textOf, onCorrect]);
}
