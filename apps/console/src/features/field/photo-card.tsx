import { useEffect, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { InstantText } from "../../shared/format/time-text.tsx";
import { markPhotoRefused, openedPhoto } from "../../shared/outbox/field-store.ts";
import type { OutboxPhoto } from "../../shared/outbox/outbox-photo.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Row } from "../../shared/ui/stack.tsx";
import { Status } from "../../shared/ui/status.tsx";
import { usePreview } from "../../shared/upload/use-preview.ts";
import { photoRefusalText } from "./refusal-text.ts";
import styles from "./field.module.css";

/** A photo whose record has arrived, and why it has not. */
export function PhotoCard({ photo, onDrop }: { photo: OutboxPhoto; onDrop: () => void }) {
  const intl = useIntl();
  const { title, takenAt, position, refusal } = photo;
  const blob = useOpened(photo);
  return (
    <>
      <p className={styles.name}>
        <FormattedMessage id="field.photoOf" values={{ title, number: position + 1 }} />
      </p>
      {blob && <Preview blob={blob} number={position + 1} />}
      <p className={styles.detail}>
        <FormattedMessage id="field.takenAt" values={{ at: <InstantText at={takenAt} /> }} />
      </p>
      {refusal === null ? (
        <Status tone="info" label={intl.formatMessage({ id: "field.state.waiting" })} />
      ) : (
        <>
          <Status tone="danger" label={intl.formatMessage({ id: "field.state.refused" })} />
          <p>{photoRefusalText(intl, refusal)}</p>
          <Row>
            <Button onPress={() => void markPhotoRefused(photo.id, null)}>
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

/** The picture of a photo that lies here sealed; `null` until it is open. */
function useOpened(photo: OutboxPhoto): Blob | null {
  const [opened, setOpened] = useState<Blob | null>(null);
  useEffect(() => {
    let isWanted = true;
    async function open(): Promise<void> {
      const blob = await openedPhoto(photo);
      if (isWanted) setOpened(blob);
    }
    void open();
    return () => {
      isWanted = false;
    };
  }, [photo]);
  return opened;
}

function Preview({ blob, number }: { blob: Blob; number: number }) {
  const intl = useIntl();
  return (
    <img
      ref={usePreview(blob)}
      alt={intl.formatMessage({ id: "photo.preview" }, { number })}
      className={styles.photo}
    />
  );
}
