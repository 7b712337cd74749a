import { useIntl } from "react-intl";
import { useWidth } from "../../../../shared/display/width.ts";
import styles from "../campaign.module.css";

/** Where each person counts once, and what is left of them. */
export const standings = [
  "target",
  "reached",
  "otherwise",
  "underWay",
  "unsuitable",
  "noNumber",
  "optedOut",
  "notSent",
  "failed",
  "rest",
] as const;

type Line = { id: string; name: string } & Record<(typeof standings)[number], number>;

type CoverageTableProps = { caption: string; first: string; lines: readonly Line[] };

/** Whom a campaign has told, in a line for each unit or category; on cards where it is narrow. */
export function CoverageTable(props: CoverageTableProps) {
  const isNarrow = useWidth() === "narrow";
  if (props.lines.length === 0) return null;
  return isNarrow ? <Cards {...props} /> : <Table {...props} />;
}

function Table({ caption, first, lines }: CoverageTableProps) {
  const intl = useIntl();
  const shown = standings.filter((part) => lines.some((line) => line[part] > 0));
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {shown.map((part) => (
              <th key={part} scope="col" data-numeric>
                {intl.formatMessage({ id: `campaigns.cover.${part}` })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.name}</th>
              {shown.map((part) => (
                <td key={part} data-numeric>
                  {intl.formatNumber(line[part])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ caption, lines }: CoverageTableProps) {
  const intl = useIntl();
  return (
    <div>
      <h3>{caption}</h3>
      <ul className={styles.cards}>
        {lines.map((line) => (
          <li key={line.id} className={styles.card}>
            <span className={styles.name}>{line.name}</span>
            <dl>
              {standings
                .filter((part) => part === "target" || line[part] > 0)
                .map((part) => (
                  <div key={part}>
                    <dt>{intl.formatMessage({ id: `campaigns.cover.${part}` })}</dt>
                    <dd>{intl.formatNumber(line[part])}</dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </div>
  );
}
