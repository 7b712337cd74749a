import { useNavigate, useParams } from "@tanstack/react-router";
import { FileQuestion } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { FieldForm, FieldSnapshot } from "../../shared/field/field-task.ts";
import { WithBooks } from "../../shared/i18n/with-books.tsx";
import { newUuid } from "../../shared/new-uuid.ts";
import {
  isFull,
  openedPhoto,
  putInOutbox,
  readOutbox,
  readPhotos,
  readSnapshot,
} from "../../shared/outbox/field-store.ts";
import { belongsTo, type OutboxItem } from "../../shared/outbox/outbox-item.ts";
import { PageHeading } from "../../shared/page/page-heading.tsx";
import { useSession } from "../../shared/session/session.ts";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { Link } from "../../shared/ui/link.tsx";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { Stack } from "../../shared/ui/stack.tsx";
import { showToast } from "../../shared/ui/toast.ts";
import type { DevicePhoto } from "../../shared/upload/device-photo.ts";

/** A question that is seldom asked comes after the page, which has little room. */
const LeaveGuard = lazy(async () => ({
  default: (await import("./leave-guard.tsx")).LeaveGuard,
}));

type Known = {
  snapshot: FieldSnapshot | undefined;
  /** What the server did not take, with its photos: it is entered anew. */
  refused: OutboxItem | undefined;
  photos: readonly DevicePhoto[];
};

/** One task's form. What is entered is kept on this device first, and sent from there. */
export function FieldTaskPage({ forms }: { forms: readonly FieldForm[] }) {
  const intl = useIntl();
  const navigate = useNavigate();
  const { staffId, actingPost } = useSession();
  const params = useParams({ from: "/signed-in/field/do/$form/$id" });
  const postId = actingPost?.id ?? "";
  const [known, setKnown] = useState<Known | null>(null);
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    let isWanted = true;
    async function recall(): Promise<void> {
      const [snapshot, { items }, all] = await Promise.all([
        readSnapshot(postId),
        readOutbox(),
        readPhotos(),
      ]);
      // nobody enters anew, and with that deletes, what another person or post has entered
      const refused = items.find(
        (item) =>
          item.taskId === params.id &&
          item.refusal !== null &&
          belongsTo(item, { staffId, postId }),
      );
      const opened = await Promise.all(
        all
          .filter(({ itemId }) => itemId === refused?.id)
          .map(async (photo) => ({ key: photo.id, blob: await openedPhoto(photo) })),
      );
      const photos = opened.flatMap(({ key, blob }) => (blob === null ? [] : [{ key, blob }]));
      if (isWanted) setKnown({ snapshot, refused, photos });
    }
    recall().catch(() => {
      // a store that does not answer has no task to show
      if (isWanted) setKnown({ snapshot: undefined, refused: undefined, photos: [] });
    });
    return () => {
      isWanted = false;
    };
  }, [staffId, postId, params.id]);

  const form = forms.find(({ name }) => name === params.form);
  if (known === null) return <Skeleton lines={6} />;
  const task = known.snapshot?.sections
    .flatMap(({ tasks }) => tasks)
    .find(({ id, form: its }) => id === params.id && its === params.form);
  if (task === undefined || form === undefined) {
    return (
      <>
        <PageHeading title={intl.formatMessage({ id: "field.title" })} />
        <EmptyState icon={FileQuestion} title={intl.formatMessage({ id: "field.gone" })}>
          <Link to="/field">
            <FormattedMessage id="field.back" />
          </Link>
        </EmptyState>
      </>
    );
  }

  async function keep(
    act: string,
    values: Readonly<Record<string, unknown>>,
    photos: readonly DevicePhoto[] = [],
  ): Promise<void> {
    if (task === undefined) return;
    const [itemId, takenAt] = [newUuid(), new Date().toISOString()];
    const own = { staffId, postId, act, title: task.title, refusal: null };
    const fault = await putInOutbox(
      { ...own, id: itemId, taskId: task.id, form: task.form, occurredAt: takenAt, values },
      photos.map(({ key, blob }, position) => {
        return { ...own, id: key, itemId, takenAt, position, blob, recordId: null };
      }),
      known?.refused?.id,
    ).then(
      () => null,
      (error: unknown) => (isFull(error) ? "field.full" : "field.notKept"),
    );
    if (fault !== null) {
      showToast({ tone: "danger", text: intl.formatMessage({ id: fault }) });
      return;
    }
    showToast({ tone: "success", text: intl.formatMessage({ id: "field.kept.toast" }) });
    await navigate({ to: "/field", ignoreBlocker: true });
  }

  return (
    <>
      <PageHeading title={task.title} lead={task.detail} />
      <Stack gap={4}>
        <div onInput={() => setTouched(true)}>
          <Suspense fallback={<Skeleton lines={6} />}>
            <WithBooks books={form.books}>
              <form.Form
                task={task}
                values={known.refused?.values ?? null}
                photos={known.photos}
                onDone={keep}
              />
            </WithBooks>
          </Suspense>
        </div>
        <Suspense fallback={null}>{isTouched && <LeaveGuard />}</Suspense>
        <Link to="/field">
          <FormattedMessage id="field.back" />
        </Link>
      </Stack>
    </>
  );
}
