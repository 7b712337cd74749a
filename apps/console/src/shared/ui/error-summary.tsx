import { useEffect, useRef } from "react";
import { FormattedMessage } from "react-intl";
import styles from "./error-summary.module.css";

export type SummaryError = {
  /** The field it belongs to; without one it is about the form as a whole. */
  name?: string;
  message: string;
};

export type ErrorSummaryProps = {
  errors: readonly SummaryError[];
  /** Changes with every failed attempt, so that focus comes back here each time. */
  attempt: number;
  onGo: (name: string) => void;
};

/** Everything that is wrong with a form, on top of it: takes focus, links to each field. */
export function ErrorSummary({ errors, attempt, onGo }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const shownAttempt = useRef(0);
  const hasErrors = errors.length > 0;

  useEffect(() => {
    if (!hasErrors || shownAttempt.current === attempt) return;
    shownAttempt.current = attempt;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "start" });
  }, [attempt, hasErrors]);

  if (!hasErrors) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.summary} data-error-summary="">
      <h2 className={styles.title}>
        <FormattedMessage id="ui.errors.title" values={{ count: errors.length }} />
      </h2>
      <ul className={styles.list}>
        {errors.map(({ name, message }) => (
          <li key={`${name ?? ""}${message}`}>
            {name === undefined ? (
              message
            ) : (
              <a
                href={`#${name}`}
                className={styles.link}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(name);
                }}
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
