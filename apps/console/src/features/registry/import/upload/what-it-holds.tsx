import { FormattedMessage } from "react-intl";
import { useJoined } from "../../../../shared/format/use-joined.ts";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { columnNames, useImportWords } from "../use-import-words.ts";
import { TemplateButton } from "./template/template-button.tsx";
import styles from "./upload.module.css";

const points = ["one", "who", "where", "text"] as const;

/** What a file should hold, and an empty one to fill in. */
export function WhatItHolds() {
  const words = useImportWords();
  const joined = useJoined();
  return (
    <section aria-labelledby="what-it-holds">
      <Stack gap={3}>
        <h2 id="what-it-holds">
          <FormattedMessage id="imports.holds" />
        </h2>
        <ul className={styles.points}>
          {points.map((point) => (
            <li key={point}>
              <FormattedMessage id={`imports.holds.${point}`} />
            </li>
          ))}
        </ul>
        <details className={styles.all}>
          <summary>
            <FormattedMessage id="imports.holds.all" />
          </summary>
          <p>{joined(columnNames.map(words.column))}</p>
        </details>
        <div>
          <TemplateButton />
        </div>
      </Stack>
    </section>
  );
}
