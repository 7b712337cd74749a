import { useIntl, type IntlShape } from "react-intl";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { UnsavedGuard } from "../../../../shared/form/unsaved-guard.tsx";
import { formatBytes } from "../../../../shared/format/bytes.ts";
import type { Failure } from "../../../../shared/graphql/failure.ts";
import { ChosenFile } from "../../../../shared/ui/chosen-file.tsx";
import { FileField } from "../../../../shared/ui/file-field.tsx";
import type { UploadState } from "../../../../shared/upload/use-upload.ts";
import { useImportWords, type ImportWords } from "../use-import-words.ts";
import { accepted, mostBytes, unfitness, type Unfitness } from "./check-file.ts";
import { useStartImport } from "./use-start-import.ts";

/** The field for the file: choosing one sends it, and what was sent is begun with at once. */
export function UploadForm() {
  const intl = useIntl();
  const words = useImportWords();
  const { upload, failure, beginAgain } = useStartImport((file) => {
    const fault = unfitness(file);
    return fault && unfitText(intl, words, fault, file.size);
  });
  const { state } = upload;
  const isBusy = state.name === "sending" || (state.name === "kept" && failure === null);
  return (
    <>
      <FileField
        label={intl.formatMessage({ id: "imports.upload.file" })}
        help={intl.formatMessage(
          { id: "imports.upload.help" },
          { most: formatBytes(intl, mostBytes) },
        )}
        error={errorOf(intl, state, failure)}
        isRequired
        accept={accepted}
        onChoose={upload.choose}
        isDisabled={isBusy}
      >
        {state.name !== "empty" && (
          <ChosenFile
            name={state.file.name}
            size={state.file.size}
            {...(state.name === "sending" && {
              sent: state.sent,
              isSlow: state.isSlow,
              onCancel: upload.clear,
            })}
            {...(state.name === "kept" && failure === null && { sent: state.file.size })}
            {...(state.name === "failed" && { onRetry: upload.retry })}
            {...(failure !== null && { onRetry: beginAgain })}
            {...(!isBusy && { onRemove: upload.clear })}
          />
        )}
      </FileField>
      <UnsavedGuard
        isUnsaved={state.name === "sending"}
        title={intl.formatMessage({ id: "imports.upload.leave" })}
        lead={intl.formatMessage({ id: "imports.upload.leave.lead" })}
      />
    </>
  );
}

function errorOf(intl: IntlShape, state: UploadState, failure: Failure | null): string | undefined {
  if (state.name === "unfit") return state.reason;
  if (failure !== null) return failureText(intl, failure);
  if (state.name !== "failed") return undefined;
  const [field] = state.failure.fields;
  if (field?.code === "TOO_LARGE") return tooBig(intl, state.file.size);
  return failureText(intl, state.failure);
}

function unfitText(intl: IntlShape, words: ImportWords, fault: Unfitness, size: number): string {
  if (fault === "TOO_BIG") return tooBig(intl, size);
  if (fault === "EMPTY") return intl.formatMessage({ id: "imports.upload.empty" });
  return words.refusal(fault);
}

function tooBig(intl: IntlShape, size: number): string {
  return intl.formatMessage(
    { id: "imports.upload.tooBig" },
    { size: formatBytes(intl, size), most: formatBytes(intl, mostBytes) },
  );
}
