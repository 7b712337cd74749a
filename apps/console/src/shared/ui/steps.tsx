import { Check } from "lucide-react";
import { FormattedMessage } from "react-intl";
import { Icon } from "./icon.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./steps.module.css";

export type StepsProps = {
  /** Names the steps: 导入的步骤. */
  label: string;
  steps: readonly { id: string; label: string }[];
  /** Id of the step that is shown; those before it are done. */
  current: string;
};

/** Where one stands in work that has steps. Says, does not lead: going on is a button of the page. */
export function Steps({ label, steps, current }: StepsProps) {
  const at = steps.findIndex((step) => step.id === current);
  return (
    <ol aria-label={label} className={styles.steps}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={styles.step}
          aria-current={index === at ? "step" : undefined}
          data-done={index < at || undefined}
        >
          <span className={styles.sign} aria-hidden="true">
            {index < at ? <Icon of={Check} size="1em" /> : index + 1}
          </span>
          <span>
            {step.label}
            {index < at && (
              <VisuallyHidden>
                <FormattedMessage id="steps.done" />
              </VisuallyHidden>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
