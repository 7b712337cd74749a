import { FormattedMessage, useIntl } from "react-intl";
import { Link } from "../../../../shared/ui/link.tsx";
import { Status } from "../../../../shared/ui/status.tsx";
import type { ComparedPerson } from "./compared-person.ts";
import type { ComparedLine } from "./use-comparison.ts";
import styles from "./compare-table.module.css";

type CompareTableProps = {
  people: readonly [ComparedPerson, ComparedPerson];
  lines: readonly ComparedLine[];
};

/** Two records beside each other; lines that differ say so in a word. */
export function CompareTable({ people, lines }: CompareTableProps) {
  const intl = useIntl();
  const none = intl.formatMessage({ id: "person.none" });
  return (
    <table className={styles.table} aria-label={intl.formatMessage({ id: "people.compare.table" })}>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="people.compare.item" />
          </th>
          {people.map(({ id }, index) => (
            <th key={id} scope="col">
              <Link to="/people/$id" params={{ id }}>
                <FormattedMessage id={index === 0 ? "people.compare.one" : "people.compare.two"} />
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, label, said: [one, two], isDifferent }) => (
          <tr key={id}>
            <th scope="row">
              {label}
              {isDifferent && (
                <span className={styles.mark}>
                  <Status
                    tone="warning"
                    label={intl.formatMessage({ id: "people.compare.different" })}
                  />
                </span>
              )}
            </th>
            <td>{one || none}</td>
            <td>{two || none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
