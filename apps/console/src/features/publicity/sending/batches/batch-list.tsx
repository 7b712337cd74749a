import { FormattedMessage, useIntl } from "react-intl";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { Link } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { batchTypes, portalBatches } from "./batch-queries.ts";

/** The newest files for the carrier's portal; nothing where the carrier takes none. */
export function BatchList() {
  const intl = useIntl();
  const { data, failure, reload } = useLoad(portalBatches, {}, { types: batchTypes });
  if (failure && !data) return <ErrorState failure={failure} onRetry={reload} />;
  const batches = data?.portalBatches.nodes ?? [];
  if (batches.length === 0) return null;
  return (
    <Stack gap={3}>
      <h2>
        <FormattedMessage id="sending.batches" />
      </h2>
      <p>
        <FormattedMessage id="sending.batches.about" />
      </p>
      <SummaryList
        items={batches.map(({ id, code, numbers, answered }) => ({
          id,
          label: code,
          value: intl.formatMessage({ id: "sending.batch.counts" }, { numbers, answered }),
          action: (
            <Link to="/sending/batches/$id" params={{ id }}>
              <FormattedMessage id="sending.batch.open" values={{ code }} />
            </Link>
          ),
        }))}
      />
    </Stack>
  );
}
