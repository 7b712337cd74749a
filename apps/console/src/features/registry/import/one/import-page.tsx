import { useParams } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { formatBytes } from "../../../../shared/format/bytes.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { tellingName } from "../../../../shared/office/telling-name.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { ImportCrumbs } from "../import-crumbs.tsx";
import { ImportSteps, stepOf } from "../import-steps.tsx";
import { ImportBody } from "./import-body.tsx";
import { useImport } from "./use-import.ts";

/** One import, at the step where it stands, live while a job is at work on it. */
export function ImportPage() {
  const intl = useIntl();
  const id = useParams({ strict: false, select: (params) => params.id ?? "" });
  const { batch, failure, reload } = useImport(id);
  if (failure && !batch) throw new PageFailure(failure);
  return (
    <Stack gap={5}>
      <ImportCrumbs />
      <PageHeading
        title={
          batch
            ? intl.formatMessage({ id: "imports.one" }, { file: batch.fileName })
            : intl.formatMessage({ id: "imports.one.title" })
        }
        lead={
          batch && (
            <FormattedMessage
              id="imports.one.lead"
              values={{
                office: tellingName(batch.office),
                by: batch.startedBy ?? "",
                size: formatBytes(intl, batch.fileSize),
                at: <InstantText at={batch.createdAt} />,
              }}
            />
          )
        }
      />
      {batch ? (
        <>
          <ImportSteps current={stepOf[batch.state]} />
          <ImportBody batch={batch} onChange={reload} />
        </>
      ) : (
        <Skeleton lines={6} />
      )}
    </Stack>
  );
}
