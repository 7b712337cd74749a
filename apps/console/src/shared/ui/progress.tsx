import { Label } from "react-aria-components/Label";
import {
  ProgressBar as AriaProgressBar,
  type ProgressBarProps as AriaProgressBarProps,
} from "react-aria-components/ProgressBar";
import styles from "./progress.module.css";

export type ProgressProps = Pick<
  AriaProgressBarProps,
  "value" | "maxValue" | "valueLabel" | "isIndeterminate"
> & {
  label: string;
};

/** How far a long job is, as a bar and in words: 已发送 12,000 / 35,218. */
export function Progress({ label, ...props }: ProgressProps) {
  return (
    <AriaProgressBar {...props} className={styles.progress}>
      {({ percentage, valueText, isIndeterminate }) => (
        <>
          <Label className={styles.label}>{label}</Label>
          <span className={styles.value}>{valueText ?? props.valueLabel}</span>
          <progress
            className={styles.bar}
            {...(!isIndeterminate && { value: percentage ?? 0 })}
            max={100}
            aria-hidden="true"
          />
        </>
      )}
    </AriaProgressBar>
  );
}
