import { FormattedMessage, useIntl } from "react-intl";
import { InstantText } from "../../shared/format/time-text.tsx";
import { markRefused } from "../../shared/outbox/field-store.ts";
import type { OutboxItem } from "../../shared/outbox/outbox-item.ts";
import { Button } from "../../shared/ui/button.tsx";
import { ButtonLink } from "../../shared/ui/link.tsx";
import { Row } from "../../shared/ui/stack.tsx";
import { Status } from "../../shared/ui/status.tsx";
import { refusalText } from "./refusal-text.ts";
import styles from "./field.module.css";

type OutboxCardProps = {
  item: OutboxItem;
  /** How many were taken with it. */
  photos: number;
  onDrop: () => void;
};

/** One thing that was done, and why it is still here. */
export function OutboxCard({ item, photos, onDrop }: OutboxCardProps) {
  const intl = useIntl();
  const { refusal, taskId } = item;
  return (
    <>
      <p className={styles.name}>{item.title}</p>
      <p className={styles.detail}>
        <FormattedMessage id="field.doneAt" values={{ at: <InstantText at={item.occurredAt} /> }} />
        {photos > 0 && (
          <>
            {" · "}
            <FormattedMessage id="field.withPhotos" values={{ count: photos }} />
          </>
        )}
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
