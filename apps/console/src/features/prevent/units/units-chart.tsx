import { useIntl } from "react-intl";
import { StandingChart } from "./standing-chart.tsx";
import { openOf, type UnitDay } from "./unit-day.ts";
import { isStandingKind, type DutyKind, type UnitKind } from "./units-search.ts";
import styles from "./units.module.css";

type UnitsChartProps<Kind> = { units: readonly UnitDay[]; kind: Kind };

/** Work of the day or what stands at its end, unit by unit. */
export function UnitsChart({ units, kind }: UnitsChartProps<UnitKind>) {
  return isStandingKind(kind) ? (
    <StandingChart units={units} kind={kind} />
  ) : (
    <DutiesChart units={units} kind={kind} />
  );
}

/** Shares of what was due, unit by unit: in time, late, open. The table beside it says the same. */
function DutiesChart({ units, kind }: UnitsChartProps<DutyKind>) {
  const intl = useIntl();
  const due = units.filter((each) => each[kind].expected > 0);
  const expected = due.reduce((sum, each) => sum + each[kind].expected, 0);
  const done = due.reduce((sum, each) => sum + each[kind].done, 0);
  const name = intl.formatMessage({ id: `units.kind.${kind}` });
  if (due.length === 0) return <p>{intl.formatMessage({ id: "units.nothingDue" })}</p>;
  return (
    <figure className={styles.figure}>
      <figcaption>
        {intl.formatMessage(
          { id: "units.chart.summary" },
          { name, units: due.length, expected, done },
        )}
      </figcaption>
      <ul className={styles.legend}>
        {(["inTime", "late", "open"] as const).map((part) => (
          <li key={part}>
            <span className={styles.swatch} data-part={part} aria-hidden="true" />
            {intl.formatMessage({ id: `units.part.${part}` })}
          </li>
        ))}
      </ul>
      <ul className={styles.bars}>
        {due.map((each) => (
          <Bar key={`${each.unit.id} ${each.own}`} unit={each} kind={kind} />
        ))}
      </ul>
    </figure>
  );
}

function Bar({ unit, kind }: { unit: UnitDay; kind: DutyKind }) {
  const intl = useIntl();
  const count = unit[kind];
  const parts = {
    inTime: Math.min(count.done, count.expected) - count.late,
    late: count.late,
    open: openOf(count),
  };
  const name = unit.own
    ? intl.formatMessage({ id: "units.own" }, { name: unit.unit.shortName })
    : unit.unit.shortName;
  return (
    <li className={styles.bar}>
      <span>{name}</span>
      <span className={styles.track} aria-hidden="true">
        {(["inTime", "late", "open"] as const).map((part) => (
          <span
            key={part}
            className={styles.part}
            data-part={part}
            style={{ flexGrow: parts[part] }}
          />
        ))}
      </span>
      <span className={styles.said}>
        {intl.formatMessage({ id: "units.bar" }, { ...parts, expected: count.expected })}
      </span>
    </li>
  );
}
