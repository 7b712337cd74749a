import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { formatBytes } from "../format/bytes.ts";
import { Button } from "./button.tsx";
import { LiveProgress } from "./live-progress.tsx";
import styles from "./file-field.module.css";

export type ChosenFileProps = {
  name: string;
  /** Bytes. */
  size: number;
  /** Bytes that have left; without it nothing is on its way. */
  sent?: number;
  /** No byte has left for some seconds. */
  isSlow?: boolean;
  onCancel?: () => void;
  onRetry?: () => void;
  onRemove?: () => void;
};

/** The file that was chosen: name, kind and size, how far it is, and what can be done with it. */
export function ChosenFile(props: ChosenFileProps) {
  const { name, size, sent, isSlow = false } = props;
  const intl = useIntl();
  const ending = /\.([^.]{1,8})$/u.exec(name)?.[1]?.toLowerCase();
  const isSending = sent !== undefined;
  return (
    <div className={styles.chosen}>
      <p>
        <bdi className={styles.name}>{name}</bdi>{" "}
        <span className={styles.about}>
          {ending === undefined ? (
            formatBytes(intl, size)
          ) : (
            <FormattedMessage
              id="file.about"
              values={{ kind: ending, size: formatBytes(intl, size) }}
            />
          )}
        </span>
      </p>
      {isSending && (
        <LiveProgress
          label={intl.formatMessage({
            id: sent < size ? "file.sending" : "file.checking",
          })}
          done={sent}
          total={size}
          words={intl.formatMessage(
            { id: "progress.of" },
            { done: formatBytes(intl, sent), total: formatBytes(intl, size) },
          )}
        >
          {isSlow && sent < size && <FormattedMessage id="file.slow" />}
        </LiveProgress>
      )}
      <Deeds {...props} />
    </div>
  );
}

function Deeds({ onCancel, onRetry, onRemove }: ChosenFileProps): ReactNode {
  if (!onCancel && !onRetry && !onRemove) return null;
  return (
    <div className={styles.deeds}>
      {onRetry && (
        <Button onPress={onRetry}>
          <FormattedMessage id="file.retry" />
        </Button>
      )}
      {onCancel && (
        <Button onPress={onCancel}>
          <FormattedMessage id="file.cancel" />
        </Button>
      )}
      {onRemove && (
        <Button variant="quiet" onPress={onRemove}>
          <FormattedMessage id="file.remove" />
        </Button>
      )}
    </div>
  );
}
