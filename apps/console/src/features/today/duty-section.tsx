import { useId } from "react";
import { FormattedMessage } from "react-intl";
import type { Duty } from "../../shared/today/duty.ts";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { DutyCard } from "./duty-card.tsx";
import type { DutySectionState } from "./use-duties.ts";
import styles from "./today.module.css";

/** One wing's duties, the most urgent first; absent while it has none. */
export function DutySection({ title, state, onRetry }: DutySectionState & { onRetry: () => void }) {
  const id = useId();
  if (state.name === "read" && state.duties.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>
        <FormattedMessage id={title} />
      </h2>
      {state.name === "reading" && <Skeleton lines={2} />}
      {state.name === "failed" && <ErrorState failure={state.failure} onRetry={onRetry} />}
      {state.name === "read" && (
        <ul className={styles.duties}>
          {byUrgency(state.duties).map((duty) => (
            <li key={duty.id}>
              <DutyCard duty={duty} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const urgency = { danger: 0, warning: 1, info: 2 } as const;

function byUrgency(duties: readonly Duty[]): Duty[] {
  return [...duties].sort((a, b) => urgency[a.tone] - urgency[b.tone]);
}
