import { Undo2 } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { graphql } from "../../../../../gql/gql.ts";
import { failureText } from "../../../../../shared/form/failure-text.ts";
import { InstantText } from "../../../../../shared/format/time-text.tsx";
import { useSend } from "../../../../../shared/graphql/use-send.ts";
import { Button } from "../../../../../shared/ui/button.tsx";
import { Notice } from "../../../../../shared/ui/notice.tsx";
import { Row, Stack } from "../../../../../shared/ui/stack.tsx";
import type { Done } from "./bulk-preview.tsx";

const undoBulk = graphql(`
  mutation UndoBulk($id: ID!) {
    undoBulkAction(id: $id) {
      restored
      kept
      keptPeople {
        id
        name
      }
    }
  }
`);

const changed = ["Person", "BulkAction"];

type BulkResultProps = { done: Done; onClose: () => void };

/** What came of it, and the way to take it back for as long as that is possible. */
export function BulkResult({ done, onClose }: BulkResultProps) {
  const intl = useIntl();
  const undo = useSend(undoBulk, changed);
  const [isPending, setPending] = useState(false);
  const [undone, setUndone] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function takeBack(): Promise<void> {
    setPending(true);
    const { data, failure } = await undo({ id: done.id });
    setPending(false);
    if (failure) return setRefusal(failureText(intl, failure));
    const { restored, kept, keptPeople } = data.undoBulkAction;
    const names = keptPeople
      .map(({ name }) => name)
      .join(intl.formatMessage({ id: "list.separator" }));
    setUndone(
      intl.formatMessage(
        { id: kept > 0 ? "people.bulk.undoneInPart" : "people.bulk.undone" },
        { restored, kept, names },
      ),
    );
  }

  return (
    <Stack>
      {refusal !== null && (
        <Notice tone="danger" isLive>
          {refusal}
        </Notice>
      )}
      <Notice tone="success" isLive>
        {undone ?? (
          <FormattedMessage
            id="people.bulk.done"
            values={{
              count: done.changed,
              until: <InstantText at={done.undoableUntil} relative={false} />,
            }}
          />
        )}
      </Notice>
      <Row>
        <Button variant="primary" onPress={onClose}>
          <FormattedMessage id="ui.dialog.close" />
        </Button>
        {done.viewerCanUndo && undone === null && (
          <Button icon={Undo2} isPending={isPending} onPress={() => void takeBack()}>
            <FormattedMessage id="people.bulk.undo" />
          </Button>
        )}
      </Row>
    </Stack>
  );
}
