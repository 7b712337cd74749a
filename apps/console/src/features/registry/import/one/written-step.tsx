import { FormattedMessage } from "react-intl";
import { ButtonLink } from "../../../../shared/ui/link.tsx";
import { Notice, type NoticeTone } from "../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { useImportWords } from "../use-import-words.ts";
import { CommitPanel } from "./commit-panel.tsx";
import { Counts } from "./counts.tsx";
import { DoubtsPanel } from "./doubts-panel.tsx";
import { ErrorFile } from "./error-file.tsx";
import { Findings } from "./findings.tsx";
import type { StepProps } from "./import-body.tsx";
import styles from "./counts.module.css";

const tones: Partial<Record<string, NoticeTone>> = {
  DONE: "success",
  STOPPED: "warning",
  FAILED: "danger",
};

/** What has been written, all of it or up to where it was stopped, and what is left. */
export function WrittenStep({ batch, onChange }: StepProps) {
  const words = useImportWords();
  const { state, counts } = batch;
  return (
    <Stack gap={6}>
      <Notice tone={tones[state] ?? "info"} title={words.state(state)}>
        <p>
          <FormattedMessage
            id="imports.written.sentence"
            values={{ created: counts.created, updated: counts.updated }}
          />
        </p>
        {state === "FAILED" && (
          <p>
            <FormattedMessage id="imports.failed.advice" />
          </p>
        )}
      </Notice>
      <Row>
        {counts.created + counts.updated > 0 && (
          <ButtonLink to="/people" search={{ import: batch.id }}>
            <FormattedMessage id="imports.toWritten" />
          </ButtonLink>
        )}
        <ButtonLink to="/people" variant="quiet">
          <FormattedMessage id="imports.toPeople" />
        </ButtonLink>
        <ButtonLink to="/people/import" variant="quiet">
          <FormattedMessage id="imports.toList" />
        </ButtonLink>
      </Row>
      <div className={styles.panels}>
        <CommitPanel batch={batch} onChange={onChange} />
        <DoubtsPanel batch={batch} />
      </div>
      <Counts counts={counts} />
      <Findings findings={batch.findings} id={batch.id} />
      <ErrorFile batch={batch} onChange={onChange} />
    </Stack>
  );
}
