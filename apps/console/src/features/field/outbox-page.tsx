import { CircleCheck } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { removeFromOutbox, removePhoto } from "../../shared/outbox/field-store.ts";
import { isAlone, useOutbox } from "../../shared/outbox/use-outbox.ts";
import { PageHeading } from "../../shared/page/page-heading.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { Link } from "../../shared/ui/link.tsx";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { Stack } from "../../shared/ui/stack.tsx";
import { OutboxCard } from "./outbox-card.tsx";
import { PhotoCard } from "./photo-card.tsx";
import styles from "./field.module.css";

const AlertDialog = lazy(() =>
  import("../../shared/ui/alert-dialog.tsx").then((module) => ({ default: module.AlertDialog })),
);

type Dropped = { readonly title: string; readonly remove: () => Promise<void> };

/** What was done on this device and is not with the server yet, and why. */
export function OutboxPage() {
  const intl = useIntl();
  const outbox = useOutbox();
  const [dropped, setDropped] = useState<Dropped | null>(null);
  const photos = outbox?.photos ?? [];
  const alone = photos.filter(isAlone);
  const isEmpty = outbox !== null && outbox.mine.length + alone.length === 0;
  return (
    <>
      <PageHeading title={intl.formatMessage({ id: "field.outbox" })} />
      <Stack gap={4}>
        {outbox === null && <Skeleton lines={3} />}
        {isEmpty && (
          <EmptyState icon={CircleCheck} title={intl.formatMessage({ id: "field.outbox.empty" })}>
            <FormattedMessage id="field.outbox.empty.advice" />
          </EmptyState>
        )}
        {outbox !== null && !isEmpty && (
          <ul className={styles.tasks}>
            {outbox.mine.map((item) => (
              <li key={item.id} className={styles.item}>
                <OutboxCard
                  item={item}
                  photos={photos.filter(({ itemId }) => itemId === item.id).length}
                  onDrop={() =>
                    setDropped({ title: item.title, remove: () => removeFromOutbox(item.id) })
                  }
                />
              </li>
            ))}
            {alone.map((photo) => (
              <li key={photo.id} className={styles.item}>
                <PhotoCard
                  photo={photo}
                  onDrop={() =>
                    setDropped({ title: photo.title, remove: () => removePhoto(photo.id) })
                  }
                />
              </li>
            ))}
          </ul>
        )}
        <Link to="/field">
          <FormattedMessage id="field.back" />
        </Link>
      </Stack>
      {dropped && (
        <Suspense fallback={null}>
          <AlertDialog
            isOpen
            isDangerous
            title={intl.formatMessage({ id: "field.drop.title" }, { title: dropped.title })}
            confirmLabel={intl.formatMessage({ id: "field.drop.confirm" })}
            onConfirm={dropped.remove}
            onClose={() => setDropped(null)}
          >
            <p>
              <FormattedMessage id="field.drop.text" />
            </p>
          </AlertDialog>
        </Suspense>
      )}
    </>
  );
}
