import { useState, type ReactNode } from "react";
import { useIntl } from "react-intl";
import { Progress } from "./progress.tsx";
import { Stack } from "./stack.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./progress.module.css";

export type LiveProgressProps = {
  /** What is being done: 正在预检. */
  label: string;
  done: number;
  /** Unknown at first. */
  total: number | null;
  /** How far it is in words; figures of both otherwise. */
  words?: string;
  /** How fast, how long still: seen, not spoken. */
  children?: ReactNode;
};

/** Spoken at the beginning and at each quarter: often enough to trust it, not to be talked over. */
const spokenSteps = 4;

/** Work under way, as often as it changes for the eye, and now and then for the ear. */
export function LiveProgress({ label, done, total, words, children }: LiveProgressProps) {
  const intl = useIntl();
  const isKnown = total !== null && total > 0;
  const share = isKnown ? Math.min(done / total, 1) : 0;
  const step = Math.floor(share * spokenSteps) / spokenSteps;
  const [spoken, setSpoken] = useState({ label, step });
  if (label !== spoken.label || step > spoken.step) setSpoken({ label, step });
  const figures =
    words ??
    (isKnown
      ? intl.formatMessage(
          { id: "progress.of" },
          { done: intl.formatNumber(done), total: intl.formatNumber(total) },
        )
      : done > 0
        ? intl.formatNumber(done)
        : "");
  const percent = intl.formatNumber(spoken.step, { style: "percent" });
  return (
    <Stack gap={1}>
      <Progress
        label={label}
        value={isKnown ? share * 100 : 0}
        maxValue={100}
        valueLabel={figures}
        isIndeterminate={!isKnown}
      />
      {children && <p className={styles.about}>{children}</p>}
      <VisuallyHidden>
        <span role="status">
          {spoken.step > 0
            ? intl.formatMessage({ id: "progress.spoken" }, { label, percent })
            : label}
        </span>
      </VisuallyHidden>
    </Stack>
  );
}
