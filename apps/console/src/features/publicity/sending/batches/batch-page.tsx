import { useParams } from "@tanstack/react-router";
import { FormattedMessage, useIntl } from "react-intl";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { usePolling } from "../../../../shared/graphql/use-polling.ts";
import { PageFailure } from "../../../../shared/page/page-failure.ts";
import { PageHeading } from "../../../../shared/page/page-heading.tsx";
import { DownloadLink } from "../../../../shared/ui/download-link.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { SummaryList } from "../../../../shared/ui/summary-list.tsx";
import { SendingCrumbs } from "../sending-crumbs.tsx";
import { batchTypes, portalBatch } from "./batch-queries.ts";
import { BroughtReceipts } from "./brought-receipts.tsx";
import { UploadReceipts } from "./upload-receipts.tsx";

/** One file for the carrier's portal: taken there, and its receipts brought back. */
export function BatchPage() {
  const intl = useIntl();
  const { id } = useParams({ from: "/signed-in/sending/batches/$id" });
  const loaded = useLoad(portalBatch, { id }, { types: batchTypes });
  const { data, failure } = loaded;
  const batch = data?.portalBatch;
  usePolling(loaded, batch?.receiptFiles.some(({ state }) => state === "WAITING") === true);
  if (failure && !data) throw new PageFailure(failure);
  if (!batch) return <Skeleton lines={8} />;
  const say = (what: "numbers" | "answered" | "made") =>
    intl.formatMessage({ id: `sending.batch.${what}` });
  return (
    <Stack gap={5}>
      <SendingCrumbs below />
      <PageHeading
        title={batch.code}
        lead={intl.formatMessage({ id: "sending.batch.lead" })}
        actions={
          batch.viewerCanHandle && (
            <DownloadLink
              purpose="carrier_batch"
              id={batch.fileId}
              name={batch.fileName}
              variant="primary"
            >
              <FormattedMessage id="sending.batch.take" />
            </DownloadLink>
          )
        }
      />
      <SummaryList
        items={[
          { id: "numbers", label: say("numbers"), value: intl.formatNumber(batch.numbers) },
          { id: "answered", label: say("answered"), value: intl.formatNumber(batch.answered) },
          { id: "made", label: say("made"), value: <InstantText at={batch.createdAt} /> },
        ]}
      />
      {batch.viewerCanHandle && <UploadReceipts batchId={batch.id} />}
      <Stack gap={3}>
        <h2>
          <FormattedMessage id="sending.receipts" />
        </h2>
        {batch.receiptFiles.length === 0 && (
          <p>
            <FormattedMessage id="sending.receipts.none" />
          </p>
        )}
        <Stack gap={5}>
          {batch.receiptFiles.map((file) => (
            <BroughtReceipts key={file.id} file={file} />
          ))}
        </Stack>
      </Stack>
    </Stack>
  );
}
