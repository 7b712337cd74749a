import { useIntl } from "react-intl";
import { standingOf, type UnitDay } from "./unit-day.ts";
import type { StandingKind } from "./units-search.ts";
import styles from "./units.module.css";

const parts = ["overdue", "within"] as const;

/** What stands at each unit, longest where most does; the table beside it says the same. */
export function StandingChart({ units, kind }: { units: readonly UnitDay[]; kind: StandingKind }) {
  const intl = useIntl();
  const name = intl.formatMessage({ id: `units.kind.${kind}` });
  const shown = units
    .map((unit) => ({ unit, ...standingOf(unit, kind) }))
    .filter(({ count }) => count > 0);
  const sum = (of: "count" | "overdue") => shown.reduce((total, each) => total + each[of], 0);
  const most = Math.max(...shown.map(({ count }) => count));
  const summary = { name, units: shown.length, count: sum("count"), overdue: sum("overdue") };
  if (shown.length === 0) {
    return <p>{intl.formatMessage({ id: "units.chart.none" }, { name })}</p>;
  }
  return (
    <figure className={styles.figure}>
      <figcaption>{intl.formatMessage({ id: "units.chart.standing" }, summary)}</figcaption>
      <ul className={styles.bars}>
        {shown.map(({ unit, count, overdue }) => (
          <li key={`${unit.unit.id} ${unit.own}`} className={styles.bar}>
            <span>
              {unit.own
                ? intl.formatMessage({ id: "units.own" }, { name: unit.unit.shortName })
                : unit.unit.shortName}
            </span>
            <span className={styles.length} aria-hidden="true">
              {parts.map((part) => (
                <span
                  key={part}
                  className={styles.stands}
                  data-part={part}
                  style={{
                    flexBasis: `${(100 * (part === "overdue" ? overdue : count - overdue)) / most}%`,
                  }}
                />
              ))}
            </span>
            <span className={styles.said}>
              {intl.formatMessage({ id: "units.standing" }, { count, overdue })}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
