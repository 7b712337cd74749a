import { FormattedMessage } from "react-intl";
import { Spinner } from "./spinner.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./state.module.css";

/** Says in words that something is coming. */
export function Loading({ label }: { label?: string }) {
  return (
    <p className={styles.loading} role="status">
      <Spinner />
      {label ?? <FormattedMessage id="ui.loading" />}
    </p>
  );
}

/** Grey lines in the place of text that is coming; `lines` as many as are expected. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>
        <FormattedMessage id="ui.loading" />
      </VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={styles.bar} aria-hidden="true" />
      ))}
    </div>
  );
}
