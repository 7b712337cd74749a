import { useId, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../gql/gql.ts";
import { failureText } from "../../../../shared/form/failure-text.ts";
import { useSendKey } from "../../../../shared/form/use-send-key.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { AlertDialog } from "../../../../shared/ui/alert-dialog.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { useImportWords } from "../use-import-words.ts";
import type { StepProps } from "./import-body.tsx";
import styles from "./counts.module.css";

const commitImport = graphql(`
  mutation CommitImport($input: CommitImportInput!) {
    commitImport(input: $input) {
      __typename
      ... on ImportBatch {
        id
        state
      }
      ... on ImportNotReady {
        state
      }
    }
  }
`);

/** Writing into the registry: how much, the question with its numbers, and the deed. */
export function CommitPanel({ batch, onChange }: StepProps) {
  const intl = useIntl();
  const id = useId();
  const commit = useCommit(batch, onChange);
  const [isAsking, setAsking] = useState(false);
  const { toCommit, openDoubts, refused } = batch.counts;
  const isBegun = batch.state !== "CHECKED";
  if (!batch.viewerCanImport || (isBegun && toCommit === 0)) return null;
  const label = intl.formatMessage({ id: isBegun ? "imports.commit.goOn" : "imports.commit" });
  return (
    <section aria-labelledby={id} className={styles.panel}>
      <h2 id={id}>
        <FormattedMessage id="imports.commit.panel" values={{ count: toCommit }} />
      </h2>
      <p>
        <FormattedMessage
          id={toCommit > 0 ? "imports.commit.lead" : "imports.commit.nothing"}
          values={{ open: openDoubts }}
        />
      </p>
      <Button variant="primary" isDisabled={toCommit === 0} onPress={() => setAsking(true)}>
        {label}
      </Button>
      <AlertDialog
        title={intl.formatMessage({ id: "imports.commit.ask" }, { count: toCommit })}
        confirmLabel={label}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={commit}
      >
        <p>
          <FormattedMessage id="imports.commit.ask.lead" />
        </p>
        <ul>
          <li>
            <FormattedMessage id="imports.commit.ask.write" values={{ count: toCommit }} />
          </li>
          <li>
            <FormattedMessage id="imports.commit.ask.open" values={{ count: openDoubts }} />
          </li>
          <li>
            <FormattedMessage id="imports.commit.ask.refused" values={{ count: refused }} />
          </li>
        </ul>
      </AlertDialog>
    </section>
  );
}

/** Lists of people that were read before are to be read anew. */
const changed = ["Person"];

/** Orders the writing; a text says why it was refused. */
function useCommit({ id, version }: StepProps["batch"], onChange: () => void) {
  const intl = useIntl();
  const words = useImportWords();
  const send = useSend(commitImport, changed);
  const key = useSendKey();
  return async (): Promise<string | void> => {
    const sent = await send({ input: { id, version, idempotencyKey: key.current() } });
    key.answered(sent.failure);
    onChange();
    if (sent.failure) return failureText(intl, sent.failure);
    const result = sent.data.commitImport;
    if (result.__typename === "ImportBatch") return;
    const state = words.state(result.state);
    return intl.formatMessage({ id: "imports.notReady" }, { state });
  };
}
