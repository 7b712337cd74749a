import { FormattedMessage } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { ColumnsForm } from "./columns-form.tsx";

const importSheets = graphql(`
  query ImportSheets($id: ID!) {
    importBatch(id: $id) {
      id
      version
      sheet
      headerRow
      viewerCanImport
      columns {
        at
        column
      }
      sheets {
        index
        name
        rows
        headerRow
        missing
        remembered
        columns {
          at
          letter
          header
          column
          confidence
          samples
        }
        otherHeaders {
          headerRow
          remembered
          columns {
            at
            letter
            header
            column
            confidence
            samples
          }
        }
      }
    }
  }
`);

/** The second step: what the columns hold. */
export function ColumnsStep({ id, onChecking }: { id: string; onChecking: () => void }) {
  const { data, failure, reload } = useLoad(importSheets, { id });
  const batch = data?.importBatch.id === id ? data.importBatch : undefined;
  if (failure && !batch) return <ErrorState failure={failure} onRetry={reload} />;
  if (!batch) return <Skeleton lines={8} />;
  if (!batch.viewerCanImport) {
    return (
      <Notice tone="warning">
        <FormattedMessage id="imports.notYours" />
      </Notice>
    );
  }
  return <ColumnsForm key={batch.version} batch={batch} onChecking={onChecking} onStale={reload} />;
}
