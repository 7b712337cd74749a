import { useIntl } from "react-intl";
import { useWidth } from "../../../shared/display/width.ts";
import { Link } from "../../../shared/ui/link.tsx";
import { RateText } from "./rate-text.tsx";
import { StandingText } from "./standing-text.tsx";
import { standingOf, type UnitDay } from "./unit-day.ts";
import { dutyKinds, standingKinds, type UnitsSearch } from "./units-search.ts";
import styles from "./units.module.css";

type UnitsTableProps = { units: readonly UnitDay[]; search: UnitsSearch };

/** Each unit's day in a line, or on a card where the page is narrow. */
export function UnitsTable(props: UnitsTableProps) {
  return useWidth() === "narrow" ? <Cards {...props} /> : <Table {...props} />;
}

function Table({ units, search }: UnitsTableProps) {
  const intl = useIntl();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          {intl.formatMessage({ id: "units.table.caption" })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{intl.formatMessage({ id: "units.unit" })}</th>
            {dutyKinds.map((kind) => (
              <th key={kind} scope="col" data-numeric>
                {intl.formatMessage({ id: `units.kind.${kind}` })}
              </th>
            ))}
            <th scope="col" data-numeric>
              {intl.formatMessage({ id: "units.news" })}
            </th>
            <th scope="col" data-numeric>
              {intl.formatMessage({ id: "units.late" })}
            </th>
            {standingKinds.map((kind) => (
              <th key={kind} scope="col" data-numeric>
                {intl.formatMessage({ id: `units.kind.${kind}` })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((each) => (
            <tr key={`${each.unit.id} ${each.own}`}>
              <th scope="row">
                <UnitName unit={each} search={search} />
              </th>
              {dutyKinds.map((kind) => (
                <td key={kind} data-numeric>
                  <RateText count={each[kind]} />
                </td>
              ))}
              <td data-numeric>{each.reports.news}</td>
              <td data-numeric>{each.reports.late}</td>
              {standingKinds.map((kind) => (
                <td key={kind} data-numeric>
                  <StandingText unit={each} kind={kind} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ units, search }: UnitsTableProps) {
  const intl = useIntl();
  return (
    <>
      <p className={styles.caption}>{intl.formatMessage({ id: "units.table.caption" })}</p>
      <ul className={styles.cards}>
        {units.map((each) => (
          <li key={`${each.unit.id} ${each.own}`} className={styles.card}>
            <UnitName unit={each} search={search} />
            <dl>
              {dutyKinds
                .filter((kind) => each[kind].rate !== null)
                .map((kind) => (
                  <div key={kind}>
                    <dt>{intl.formatMessage({ id: `units.kind.${kind}` })}</dt>
                    <dd>
                      <RateText count={each[kind]} />
                    </dd>
                  </div>
                ))}
              {standingKinds
                .filter((kind) => standingOf(each, kind).count > 0)
                .map((kind) => (
                  <div key={kind}>
                    <dt>{intl.formatMessage({ id: `units.kind.${kind}` })}</dt>
                    <dd>
                      <StandingText unit={each} kind={kind} />
                    </dd>
                  </div>
                ))}
            </dl>
            {dutyKinds.every((kind) => each[kind].rate === null) && (
              <span className={styles.none}>{intl.formatMessage({ id: "units.nothingDue" })}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A unit leads to what is below it. */
function UnitName({ unit: { unit, own }, search }: { unit: UnitDay; search: UnitsSearch }) {
  const intl = useIntl();
  if (own) return intl.formatMessage({ id: "units.own" }, { name: unit.shortName });
  return (
    <Link to="/units/$office" params={{ office: unit.id }} search={search}>
      {unit.shortName}
    </Link>
  );
}
