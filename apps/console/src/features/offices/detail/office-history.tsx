import { FilePlus2, FilePen } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import type { OfficeHistoryQuery } from "../../../gql/graphql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { ErrorState } from "../../../shared/ui/error-state.tsx";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Stack } from "../../../shared/ui/stack.tsx";
import { Timeline } from "../../../shared/ui/timeline.tsx";

const officeHistory = graphql(`
  query OfficeHistory($id: String!) {
    auditEntries(first: 50, filter: { subject: "organisation.office", subjectId: $id }) {
      nodes {
        id
        at
        action
        actorName
        before
        after
      }
    }
  }
`);

type Entry = OfficeHistoryQuery["auditEntries"]["nodes"][number];

const types = ["AuditEntry", "Office"];

/** Columns of the audited row that mean something to readers, in their order. */
const told = {
  name: "offices.name",
  short_name: "offices.shortName",
  closed_on: "offices.closedOn.label",
} as const;

/** What was done to an office, newest first, from the audit. */
export function OfficeHistory({ id }: { id: string }) {
  const intl = useIntl();
  const { data, failure, reload } = useLoad(officeHistory, { id }, { types });
  const entries = data?.auditEntries.nodes;
  return (
    <Stack gap={3}>
      <h2>
        <FormattedMessage id="offices.history" />
      </h2>
      {failure && <ErrorState failure={failure} onRetry={reload} />}
      {!entries && !failure && <Skeleton />}
      {entries?.length === 0 && (
        <p>
          <FormattedMessage id="offices.history.none" />
        </p>
      )}
      {entries && entries.length > 0 && (
        <Timeline
          label={intl.formatMessage({ id: "offices.history" })}
          entries={entries.map((entry) => ({
            id: entry.id,
            at: entry.at,
            by: entry.actorName,
            icon: entry.action === "CREATE" ? FilePlus2 : FilePen,
            title: (
              <FormattedMessage
                id={
                  entry.action === "CREATE" ? "offices.history.opened" : "offices.history.changed"
                }
              />
            ),
            children: entry.action === "CHANGE" && <Changes entry={entry} />,
          }))}
        />
      )}
    </Stack>
  );
}

function Changes({ entry }: { entry: Entry }) {
  const intl = useIntl();
  const none = intl.formatMessage({ id: "offices.history.nothing" });
  const lines = Object.entries(told).filter(([column]) => column in (entry.after ?? {}));
  return (
    <ul>
      {lines.map(([column, label]) => (
        <li key={column}>
          <FormattedMessage
            id="offices.history.line"
            values={{
              label: intl.formatMessage({ id: label }),
              before: textOf(entry.before?.[column]) ?? none,
              after: textOf(entry.after?.[column]) ?? none,
            }}
          />
        </li>
      ))}
    </ul>
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
