import { Scale } from "lucide-react";
import { useId } from "react";
import { FormattedMessage } from "react-intl";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import type { Batch } from "./use-import.ts";
import styles from "./counts.module.css";

/** How many doubts wait, and the way to them; those decided can be looked at as well. */
export function DoubtsPanel({ batch }: { batch: Batch }) {
  const id = useId();
  const { doubts, openDoubts } = batch.counts;
  if (doubts === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.panel}>
      <h2 id={id}>
        <FormattedMessage id="imports.doubts.panel" values={{ open: openDoubts, all: doubts }} />
      </h2>
      <p>
        <FormattedMessage
          id={openDoubts > 0 ? "imports.doubts.panel.lead" : "imports.doubts.panel.none"}
        />
      </p>
      <ButtonLink
        to="/people/import/$id/doubts"
        params={{ id: batch.id }}
        search={openDoubts > 0 ? {} : { decided: true }}
        icon={Scale}
      >
        <FormattedMessage id={openDoubts > 0 ? "imports.doubts.decide" : "imports.doubts.look"} />
      </ButtonLink>
    </section>
  );
}
