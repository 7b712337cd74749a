import { useEffect, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { failureText } from "../form/failure-text.ts";
import { faultWords } from "../form/fault-words.ts";
import { Button } from "../ui/button.tsx";
import { ErrorWords } from "../ui/field-parts.tsx";
import { LiveProgress } from "../ui/live-progress.tsx";
import { photoFault, type Photo } from "./photo.ts";
import { usePreview } from "./use-preview.ts";
import { useUpload, type UploadState } from "./use-upload.ts";
import fields from "../ui/field.module.css";
import styles from "./photo-field.module.css";

type PhotoItemProps = {
  photo: Photo;
  /** Its place in the list, from 1. */
  number: number;
  purpose: string;
  onKept: (id: string) => void;
  onRemove: () => void;
};

/** One photo: what it shows, how far it is on its way, and what can be done with it. */
export function PhotoItem({ photo, number, purpose, onKept, onRemove }: PhotoItemProps) {
  const intl = useIntl();
  const { state, choose, retry } = useUpload({
    purpose,
    check: photoFault,
    onKept: ({ id }) => onKept(id),
  });
  const send = useRef(choose);
  const { file, id } = photo;
  const isKept = useRef(id !== null);
  useEffect(() => {
    if (!isKept.current) send.current(file);
  }, [file]);
  const preview = usePreview(file);
  const fault = useFault(state);
  return (
    <li className={styles.photo}>
      {photoFault(file) !== "NOT_A_PHOTO" && (
        <img
          ref={preview}
          alt={intl.formatMessage({ id: "photo.preview" }, { number })}
          className={styles.preview}
        />
      )}
      <div className={styles.about}>
        {state.name === "sending" && (
          <LiveProgress
            label={intl.formatMessage({ id: "photo.sending" }, { number })}
            done={state.sent}
            total={file.size}
            words=""
          >
            {state.isSlow && <FormattedMessage id="file.slow" />}
          </LiveProgress>
        )}
        {id !== null && (
          <span role="status">
            <FormattedMessage id="photo.kept" values={{ number }} />
          </span>
        )}
        {fault && (
          <span role="alert" className={fields.error}>
            <ErrorWords>{fault}</ErrorWords>
          </span>
        )}
        <span className={styles.deeds}>
          {state.name === "failed" && (
            <Button onPress={retry}>
              <FormattedMessage id="file.retry" />
            </Button>
          )}
          <Button
            variant="quiet"
            onPress={onRemove}
            aria-label={intl.formatMessage({ id: "photo.removeLabel" }, { number })}
          >
            <FormattedMessage id="photo.remove" />
          </Button>
        </span>
      </div>
    </li>
  );
}

/** Why it was not taken, in the reader's language. */
function useFault(state: UploadState): string | undefined {
  const intl = useIntl();
  if (state.name === "unfit") return faultWords(intl, state.reason);
  if (state.name !== "failed") return undefined;
  const [field] = state.failure.fields;
  return field === undefined ? failureText(intl, state.failure) : faultWords(intl, field.code);
}
