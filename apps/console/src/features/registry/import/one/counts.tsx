import { useId } from "react";
import { FormattedMessage, FormattedNumber } from "react-intl";
import type { ImportVerdict } from "../../../../gql/graphql.ts";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { Status, type StatusTone } from "../../../../shared/ui/status.tsx";
import { useImportWords } from "../use-import-words.ts";
import type { Batch } from "./use-import.ts";
import styles from "./counts.module.css";

type CountName = "new" | "changed" | "unchanged" | "doubts" | "refused";

const lines: readonly { count: CountName; verdict: ImportVerdict; tone: StatusTone }[] = [
  { count: "new", verdict: "NEW", tone: "success" },
  { count: "changed", verdict: "CHANGED", tone: "info" },
  { count: "unchanged", verdict: "UNCHANGED", tone: "neutral" },
  { count: "doubts", verdict: "DOUBT", tone: "warning" },
  { count: "refused", verdict: "REFUSED", tone: "danger" },
];

/** How many rows are what, each with what it means. */
export function Counts({ counts }: { counts: Batch["counts"] }) {
  const id = useId();
  const words = useImportWords();
  return (
    <section aria-labelledby={id}>
      <Stack gap={3}>
        <h2 id={id}>
          <FormattedMessage id="imports.counts" values={{ total: counts.total }} />
        </h2>
        <dl className={styles.counts}>
          {lines.map(({ count, verdict, tone }) => (
            <div key={count} className={styles.count}>
              <dt>
                <Status tone={tone} label={words.verdict(verdict)} />
              </dt>
              <dd className={styles.figure}>
                <FormattedNumber value={counts[count]} />
              </dd>
              <dd className={styles.meaning}>
                <FormattedMessage id={`imports.counts.${count}`} />
              </dd>
            </div>
          ))}
        </dl>
      </Stack>
    </section>
  );
}
