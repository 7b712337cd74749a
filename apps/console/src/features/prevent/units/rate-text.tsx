import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { useIntl } from "react-intl";
import { Icon, type IconGlyph } from "../../../shared/ui/icon.tsx";
import { toneOf, type Count, type Lateness, type RateTone } from "./unit-day.ts";
import styles from "./units.module.css";

const glyphs: Partial<Record<RateTone, IconGlyph>> = {
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
};

/** Done of due, with the rate: number, sign and colour together. */
export function RateText({ count }: { count: Count & Lateness }) {
  const intl = useIntl();
  const { rate } = count;
  if (rate === null) {
    return <span className={styles.none}>{intl.formatMessage({ id: "units.nothingDue" })}</span>;
  }
  const tone = toneOf(count);
  const glyph = glyphs[tone];
  return (
    <span className={styles.rate} data-tone={tone}>
      {glyph && <Icon of={glyph} size="1em" />}
      {intl.formatMessage(
        { id: "units.rate" },
        {
          done: count.done,
          expected: count.expected,
          rate: intl.formatNumber(rate / 100, { style: "percent", maximumFractionDigits: 0 }),
        },
      )}
    </span>
  );
}
