import { History } from "lucide-react";
import { useCallback, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { Timeline } from "../../../../shared/ui/timeline.tsx";
import { useHistoryEntry } from "./use-history-entry.tsx";

const personHistory = graphql(`
  query PersonHistory($id: ID!, $after: String) {
    personTimeline(id: $id, first: 20, after: $after) {
      nodes {
        id
        at
        kind
        actorName
        officeName
        fields
        note
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

const types = [
  "TimelineEntry",
  "Person",
  "Carer",
  "RevealedPerson",
  "ControlCase",
  "CareGap",
  "Household",
];

type HistoryPageProps = {
  id: string;
  /** Where the page before ended; the newest when left out. */
  after?: string;
};

/** Some acts of a record's history, and below them, when asked for, those before. */
export function HistoryPage({ id, after }: HistoryPageProps) {
  const intl = useIntl();
  const toEntry = useHistoryEntry();
  const [isOpened, setOpened] = useState(false);
  const { data, failure, reload } = useLoad(personHistory, { id, after: after ?? null }, { types });
  const isOlder = after !== undefined;
  const focusOlder = useCallback(
    (page: HTMLDivElement | null) => {
      if (isOlder) page?.focus({ preventScroll: true });
    },
    [isOlder],
  );
  const label = intl.formatMessage({
    id: isOlder ? "person.history.older" : "person.section.history",
  });
  const page = data?.personTimeline;
  const end = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  return (
    <>
      <div ref={focusOlder} role="group" aria-label={label} tabIndex={-1}>
        {failure && <ErrorState failure={failure} onRetry={reload} />}
        {!page && !failure && <Skeleton />}
        {page?.nodes.length === 0 && !isOlder && (
          <p>
            <FormattedMessage id="person.history.none" />
          </p>
        )}
        {page && page.nodes.length > 0 && (
          <Timeline label={label} entries={page.nodes.map(toEntry)} />
        )}
      </div>
      {end != null &&
        (isOpened ? (
          <HistoryPage id={id} after={end} />
        ) : (
          <Row>
            <Button icon={History} onPress={() => setOpened(true)}>
              <FormattedMessage id="person.history.older" />
            </Button>
          </Row>
        ))}
    </>
  );
}
