import { FormattedMessage } from "react-intl";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Stack } from "../../../../shared/ui/stack.tsx";
import { CommitPanel } from "./commit-panel.tsx";
import { Counts } from "./counts.tsx";
import { DoubtsPanel } from "./doubts-panel.tsx";
import { ErrorFile } from "./error-file.tsx";
import { Findings } from "./findings.tsx";
import type { StepProps } from "./import-body.tsx";
import styles from "./counts.module.css";

/** The rows are checked, nothing is written: what there is, what is doubtful, and going on. */
export function CheckedStep({ batch, onChange }: StepProps) {
  return (
    <Stack gap={6}>
      <Notice tone="info">
        <FormattedMessage id="imports.checked" />
      </Notice>
      <Counts counts={batch.counts} />
      <div className={styles.panels}>
        <CommitPanel batch={batch} onChange={onChange} />
        <DoubtsPanel batch={batch} />
      </div>
      <Findings findings={batch.findings} id={batch.id} />
      <ErrorFile batch={batch} onChange={onChange} />
      {batch.viewerCanImport && (
        <div>
          <ButtonLink to="/people/import/$id/columns" params={{ id: batch.id }} variant="quiet">
            <FormattedMessage id="imports.columns.again" />
          </ButtonLink>
        </div>
      )}
    </Stack>
  );
}
