import { FormattedMessage } from "react-intl";
import { useImportWords } from "../use-import-words.ts";
import type { Doubt } from "./doubts-query.ts";
import styles from "./doubts.module.css";

/** Why a person has to decide, cell by cell, and how each could be mended in the file. */
export function DoubtReasons({ doubt }: { doubt: Doubt }) {
  const words = useImportWords();
  const findings = doubt.findings.filter(({ level }) => level !== "MENDED");
  if (findings.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {findings.map(({ column, cell, code, proposal }) => (
        <li key={`${column}${code}`}>
          <strong>
            {cell ? (
              <FormattedMessage
                id="imports.doubt.cell"
                values={{ column: words.column(column), cell: <kbd>{cell}</kbd> }}
              />
            ) : null}
            {words.finding(code)}
          </strong>
          <span className={styles.hint}>
            <FormattedMessage id="imports.findings.mend" values={{ mend: words.mend(code) }} />
          </span>
          {proposal && (
            <span>
              <FormattedMessage id="imports.doubt.proposal" values={{ proposal }} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
