import { largestSpreadsheetMb } from "@wuzi/domain/registry/spreadsheet-refusal-words";
import { useState } from "react";
import { useIntl } from "react-intl";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { formatBytes } from "../../../../shared/format/bytes.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { FileField } from "../../../../shared/ui/file-field.tsx";
import { SentFile } from "../../../../shared/upload/sent-file.tsx";
import { useUpload } from "../../../../shared/upload/use-upload.ts";
import { batchTypes, bringReceipts } from "./batch-queries.ts";

const mostBytes = largestSpreadsheetMb * 1024 * 1024;

/** The field for what the portal gave: choosing a file sends it and has it read. */
export function UploadReceipts({ batchId }: { batchId: string }) {
  const intl = useIntl();
  const key = useSendKey();
  const send = useSend(bringReceipts, batchTypes);
  const [refused, setRefused] = useState<string>();
  const tooLarge = (size: number) =>
    intl.formatMessage(
      { id: "sending.receipts.tooLarge" },
      { size: formatBytes(intl, size), most: formatBytes(intl, mostBytes) },
    );
  const upload = useUpload({
    purpose: "carrier_receipts",
    check: ({ name, size }) => {
      if (size > mostBytes) return tooLarge(size);
      if (/\.(?:csv|xlsx)$/iu.test(name)) return undefined;
      return intl.formatMessage({ id: "sending.receipts.kind" });
    },
    onKept: ({ id }) => void bring(id),
  });
  const { state, choose, clear } = upload;

  async function bring(fileId: string): Promise<void> {
    const { failure } = await send({
      input: { batchId, fileId, idempotencyKey: key.current(fileId) },
    });
    key.answered(failure);
    setRefused(failure ? failureText(intl, failure) : undefined);
    if (!failure) clear();
  }

  const error =
    state.name === "unfit"
      ? state.reason
      : state.name !== "failed"
        ? refused
        : state.failure.fields.some(({ code }) => code === "TOO_LARGE")
          ? tooLarge(state.file.size)
          : failureText(intl, state.failure);
  return (
    <FileField
      label={intl.formatMessage({ id: "sending.receipts.file" })}
      help={intl.formatMessage({ id: "sending.receipts.help" })}
      accept={[".csv", ".xlsx"]}
      onChoose={choose}
      isDisabled={state.name === "sending"}
      {...(error !== undefined && { error })}
    >
      <SentFile upload={upload} />
    </FileField>
  );
}
