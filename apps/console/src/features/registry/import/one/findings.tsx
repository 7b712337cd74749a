import { useId } from "react";
import { FormattedMessage } from "react-intl";
import type { FindingLevel } from "../../../../gql/graphql.ts";
import { Link } from "../../../../shared/ui/link.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { useImportWords } from "../use-import-words.ts";
import type { Batch } from "./use-import.ts";
import styles from "./counts.module.css";

type Finding = Batch["findings"][number];

const levels: readonly FindingLevel[] = ["FAULT", "DOUBT", "MENDED"];

/** What was found, in plain words: why, in how many rows, and how to mend it. */
export function Findings({ findings, id }: { findings: readonly Finding[]; id: string }) {
  const headingId = useId();
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={headingId}>
      <Stack gap={4}>
        <h2 id={headingId}>
          <FormattedMessage id="imports.findings" />
        </h2>
        {levels.map((level) => (
          <FindingsOfLevel
            key={level}
            level={level}
            id={id}
            findings={findings.filter((finding) => finding.level === level)}
          />
        ))}
      </Stack>
    </section>
  );
}

type FindingsOfLevelProps = { level: FindingLevel; id: string; findings: readonly Finding[] };

function FindingsOfLevel({ level, id, findings }: FindingsOfLevelProps) {
  const words = useImportWords();
  if (findings.length === 0) return null;
  return (
    <div className={styles.group}>
      <h3>
        <FormattedMessage id={`imports.findings.${level}`} />
      </h3>
      <ul className={styles.findings}>
        {findings.map(({ code, count }) => (
          <li key={code} className={styles.finding}>
            <span>{words.finding(code)}</span>
            <span>
              {level === "DOUBT" ? (
                <Link to="/people/import/$id/doubts" params={{ id }} search={{ finding: code }}>
                  <FormattedMessage id="imports.findings.rows" values={{ count }} />
                </Link>
              ) : (
                <FormattedMessage id="imports.findings.rows" values={{ count }} />
              )}
            </span>
            {level !== "MENDED" && (
              <span className={styles.mend}>
                <FormattedMessage id="imports.findings.mend" values={{ mend: words.mend(code) }} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
