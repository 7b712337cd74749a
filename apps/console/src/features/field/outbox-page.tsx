import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { InstantText } from "../../shared/format/time-text.tsx";
import { markRefused, removeFromOutbox } from "../../shared/outbox/field-store.ts";
import type { OutboxItem } from "../../shared/outbox/outbox-item.ts";
import { useOutbox } from "../../shared/outbox/use-outbox.ts";
import { PageHeading } from "../../shared/page/page-heading.tsx";
import { AlertDialog } from "../../shared/ui/alert-dialog.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { ButtonLink, Link } from "../../shared/ui/link.tsx";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { Row, Stack } from "../../shared/ui/stack.tsx";
import { Status } from "../../shared/ui/status.tsx";
import { refusalText } from "./refusal-text.ts";
import styles from "./field.module.css";

/** What was done on this device and is not with the server yet, and why. */
export function OutboxPage() {
  const intl = useIntl();
  const outbox = useOutbox();
  const [dropped, setDropped] = useState<OutboxItem | null>(null);
  return (
    <>
      <PageHeading title={intl.formatMessage({ id: "field.outbox" })} />
      <Stack gap={4}>
        {outbox === null && <Skeleton lines={3} />}
        {outbox?.mine.length === 0 && (
          <EmptyState icon={CircleCheck} title={intl.formatMessage({ id: "field.outbox.empty" })}>
            <FormattedMessage id="field.outbox.empty.advice" />
          </EmptyState>
        )}
        {outbox && outbox.mine.length > 0 && (
          <ul className={styles.tasks}>
            {outbox.mine.map((item) => (
              <li key={item.id} className={styles.item}>
                <OutboxCard item={item} onDrop={() => setDropped(item)} />
              </li>
            ))}
          </ul>
        )}
        <Link to="/field">
          <FormattedMessage id="field.back" />
        </Link>
      </Stack>
      {dropped && (
        <AlertDialog
          isOpen
          isDangerous
          title={intl.formatMessage({ id: "field.drop.title" }, { title: dropped.title })}
          confirmLabel={intl.formatMessage({ id: "field.drop.confirm" })}
          onConfirm={() => removeFromOutbox(dropped.id)}
          onClose={() => setDropped(null)}
        >
          <p>
            <FormattedMessage id="field.drop.text" />
          </p>
        </AlertDialog>
      )}
    </>
  );
}

function OutboxCard({ item, onDrop }: { item: OutboxItem; onDrop: () => void }) {
  const intl = useIntl();
  const { refusal, taskId } = item;
  return (
    <>
      <p className={styles.name}>{item.title}</p>
      <p className={styles.detail}>
        <FormattedMessage id="field.doneAt" values={{ at: <InstantText at={item.occurredAt} /> }} />
      </p>
      {refusal === null ? (
        <Status tone="info" label={intl.formatMessage({ id: "field.state.waiting" })} />
      ) : (
        <>
          <Status tone="danger" label={intl.formatMessage({ id: "field.state.refused" })} />
          <p>{refusalText(intl, refusal)}</p>
          <Row>
            {taskId !== null && (
              <ButtonLink to="/field/do/$form/$id" params={{ form: item.form, id: taskId }}>
                <FormattedMessage id="field.again" />
              </ButtonLink>
            )}
            <Button onPress={() => void markRefused(item.id, null)}>
              <FormattedMessage id="field.resend" />
            </Button>
            <Button variant="danger" onPress={onDrop}>
              <FormattedMessage id="field.drop" />
            </Button>
          </Row>
        </>
      )}
    </>
  );
}
