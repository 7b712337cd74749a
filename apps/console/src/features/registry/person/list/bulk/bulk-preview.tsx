import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../../gql/gql.ts";
import type { PersonFilter } from "../../../../../gql/graphql.ts";
import { failureText } from "../../../../../shared/form/failure-text.ts";
import { useSendKey } from "../../../../../shared/form/use-send-key.ts";
import { useSend } from "../../../../../shared/graphql/use-send.ts";
import { domainWord } from "../../../../../shared/labels/use-labels.ts";
import { Button } from "../../../../../shared/ui/button.tsx";
import { Notice } from "../../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../../shared/ui/stack.tsx";
import type { Ordered } from "./bulk-dialog.tsx";
import { BulkResult } from "./bulk-result.tsx";
import styles from "../../detail/lines.module.css";

const applyBulk = graphql(`
  mutation ApplyBulk($input: ApplyBulkActionInput!) {
    applyBulkAction(input: $input) {
      __typename
      ... on BulkAction {
        id
        changed
        undoableUntil
        viewerCanUndo
      }
      ... on BulkCountDiffers {
        expected
        actual
      }
    }
  }
`);

/** Whoever changes is shown in lists and records: all of them are read anew. */
const changed = ["Person"];

export type Done = { id: string; changed: number; undoableUntil: string; viewerCanUndo: boolean };

type BulkPreviewProps = {
  ordered: Ordered;
  whom: { filter: PersonFilter } | { ids: string[] };
  onBack: () => void;
  onDone: () => void;
  onClose: () => void;
};

/** How many would change and who would not, and why; then the deed. */
export function BulkPreview({ ordered, whom, onBack, onDone, onClose }: BulkPreviewProps) {
  const intl = useIntl();
  const apply = useSend(applyBulk, changed);
  const key = useSendKey();
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const { action, preview } = ordered;
  const separator = intl.formatMessage({ id: "list.separator" });

  async function run(): Promise<void> {
    setPending(true);
    const { data, failure } = await apply({
      input: {
        action,
        ...whom,
        expectedCount: preview.changes,
        idempotencyKey: key.current(),
      },
    });
    key.answered(failure);
    setPending(false);
    if (failure) return setRefusal(failureText(intl, failure));
    const answer = data.applyBulkAction;
    if (answer.__typename === "BulkCountDiffers") {
      return setRefusal(
        intl.formatMessage({ id: "people.bulk.differs" }, { count: answer.actual }),
      );
    }
    setDone(answer);
    onDone();
  }

  if (done) return <BulkResult done={done} onClose={onClose} />;
  return (
    <Stack>
      {refusal !== null && (
        <Notice tone="danger" isLive>
          {refusal}
        </Notice>
      )}
      <Notice tone={preview.changes > 0 ? "info" : "warning"} isLive>
        <FormattedMessage
          id="people.bulk.changes"
          values={{ count: preview.changes, selected: preview.selected }}
        />
      </Notice>
      {preview.skipped.length > 0 && (
        <ul className={styles.lines}>
          {preview.skipped.map(({ reason, count, people }) => (
            <li key={reason}>
              <FormattedMessage
                id={`people.bulk.skipped.${domainWord(reason)}`}
                values={{ count, names: people.map(({ name }) => name).join(separator) }}
              />
            </li>
          ))}
        </ul>
      )}
      <Row>
        {preview.changes > 0 && (
          <Button variant="primary" isPending={isPending} onPress={() => void run()}>
            <FormattedMessage id="people.bulk.apply" values={{ count: preview.changes }} />
          </Button>
        )}
        <Button onPress={onBack}>
          <FormattedMessage id="people.check.back" />
        </Button>
      </Row>
    </Stack>
  );
}
