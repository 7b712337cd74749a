import { useIntl } from "react-intl";
import { graphql } from "../../../gql/gql.ts";
import { useLoad } from "../../../shared/graphql/use-load.ts";
import { Dialog } from "../../../shared/ui/dialog.tsx";
import { ErrorState } from "../../../shared/ui/error-state.tsx";
import { Skeleton } from "../../../shared/ui/loading.tsx";
import { Stack } from "../../../shared/ui/stack.tsx";
import { EntryChanges } from "./entry-changes.tsx";
import { EntrySummary } from "./entry-summary.tsx";

const entryQuery = graphql(`
  query AuditEntry($id: ID!) {
    auditEntry(id: $id) {
      id
      ...EntrySummary
      ...EntryChanges
    }
  }
`);

/** One entry in full: who, what, under which permission, before and after, its seal. */
export function EntryDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const intl = useIntl();
  const { data, failure, reload } = useLoad(entryQuery, { id });
  const entry = data?.auditEntry.id === id ? data.auditEntry : undefined;
  return (
    <Dialog title={intl.formatMessage({ id: "audit.entry" })} isOpen onClose={onClose}>
      {entry ? (
        <Stack>
          <EntrySummary entry={entry} />
          <EntryChanges entry={entry} />
        </Stack>
      ) : failure ? (
        <ErrorState failure={failure} onRetry={reload} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Dialog>
  );
}
