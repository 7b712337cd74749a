import { FileWarning } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { InstantText } from "../../../../shared/format/time-text.tsx";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { announce } from "../../../../shared/page/announcer.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { DownloadLink } from "../../../../shared/ui/download-link.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { Row } from "../../../../shared/ui/stack.tsx";
import { useImportWords } from "../use-import-words.ts";
import type { StepProps } from "./import-body.tsx";
import styles from "./counts.module.css";

const makeErrorFile = graphql(`
  mutation MakeImportErrorFile($input: MakeImportErrorFileInput!) {
    makeImportErrorFile(input: $input) {
      __typename
      ... on ImportBatch {
        id
      }
      ... on ImportNotReady {
        state
      }
    }
  }
`);

const everyMs = 1000;

/** The workbook of rows to be mended: ordered, waited for, taken. */
export function ErrorFile({ batch, onChange }: StepProps) {
  const intl = useIntl();
  const id = useId();
  const { order, isWaiting, refusal } = useErrorFile({ batch, onChange });
  const { counts, errorFile, viewerCanImport } = batch;
  if (counts.refused + counts.doubts === 0 || !viewerCanImport) return null;
  return (
    <section aria-labelledby={id} className={styles.panel}>
      <h2 id={id}>
        <FormattedMessage id="imports.errors" />
      </h2>
      <p>
        <FormattedMessage id="imports.errors.lead" />
      </p>
      {refusal !== undefined && (
        <Notice tone="danger" isLive>
          {refusal}
        </Notice>
      )}
      <Row>
        {errorFile && !isWaiting && (
          <DownloadLink purpose="registry_import_errors" id={errorFile.id} name={errorFile.name}>
            {intl.formatMessage({ id: "imports.errors.take" })}
          </DownloadLink>
        )}
        <Button icon={FileWarning} isPending={isWaiting} onPress={() => void order()}>
          <FormattedMessage id={errorFile ? "imports.errors.makeAgain" : "imports.errors.make"} />
        </Button>
      </Row>
      {errorFile && !isWaiting && (
        <p>
          <FormattedMessage
            id="imports.errors.until"
            values={{ at: <InstantText at={errorFile.expiresAt} /> }}
          />
        </p>
      )}
    </section>
  );
}

function useErrorFile({ batch, onChange }: StepProps) {
  const intl = useIntl();
  const words = useImportWords();
  const send = useSend(makeErrorFile);
  const key = useSendKey();
  const [refusal, setRefusal] = useState<string>();
  /** The file there was when another was ordered; `null` without one, nothing when none is. */
  const [before, setBefore] = useState<string | null>();
  const now = batch.errorFile?.id ?? null;
  const isWaiting = before !== undefined && before === now;
  if (before !== undefined && !isWaiting) setBefore(undefined);

  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(onChange, everyMs);
    return () => clearInterval(timer);
  }, [isWaiting, onChange]);
  const shown = useRef(now);
  useEffect(() => {
    if (shown.current === now) return;
    shown.current = now;
    if (now !== null) announce(intl.formatMessage({ id: "imports.errors.ready" }));
  }, [now, intl]);

  async function order(): Promise<void> {
    setRefusal(undefined);
    setBefore(now);
    const sent = await send({ input: { id: batch.id, idempotencyKey: key.current() } });
    key.answered(sent.failure);
    const result = sent.data?.makeImportErrorFile;
    if (result?.__typename === "ImportBatch") return;
    setBefore(undefined);
    if (sent.failure) setRefusal(failureText(intl, sent.failure));
    else if (result) {
      const state = words.state(result.state);
      setRefusal(intl.formatMessage({ id: "imports.notReady" }, { state }));
    }
  }

  return { order, isWaiting, refusal };
}
