import { CloudOff, Footprints, RefreshCw } from "lucide-react";
import { useEffect } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { becomeFieldDevice } from "../../shared/field/field-mode.ts";
import type { FieldSource } from "../../shared/field/field-task.ts";
import { useFieldDay } from "../../shared/field/use-field-day.ts";
import { dayOf } from "../../shared/format/calendar.ts";
import { useNow } from "../../shared/format/clock.ts";
import { DayText, InstantText } from "../../shared/format/time-text.tsx";
import { useOutbox } from "../../shared/outbox/use-outbox.ts";
import { PageHeading } from "../../shared/page/page-heading.tsx";
import { useSession } from "../../shared/session/session.ts";
import { Button } from "../../shared/ui/button.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { Skeleton } from "../../shared/ui/loading.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { Stack } from "../../shared/ui/stack.tsx";
import { FieldSection } from "./field-section.tsx";
import { OutboxNotice } from "./outbox-notice.tsx";
import { useReadAfterSending } from "./read-after-sending.ts";
import { useStayReady } from "./stay-ready.ts";
import styles from "./field.module.css";

/** What the acting post has to do at doors and places today, with or without a network. */
export function FieldPage({ sources }: { sources: readonly FieldSource[] }) {
  const intl = useIntl();
  const today = dayOf(useNow());
  const { actingPost } = useSession();
  const { snapshot, failure, isKept, isReading, reload } = useFieldDay(sources);
  const outbox = useOutbox();
  useEffect(becomeFieldDevice, []);
  useStayReady();
  useReadAfterSending(reload);
  const waiting = new Set(outbox?.mine.map(({ taskId }) => taskId));
  const isOffline = failure?.kind === "offline";
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const isQuiet = snapshot?.sections.every(({ tasks }) => tasks.length === 0) ?? false;
  return (
    <>
      <PageHeading
        title={intl.formatMessage({ id: "field.title" })}
        lead={
          <>
            <DayText day={today} relative={false} />
            {actingPost && <> {actingPost.officeName}</>}
          </>
        }
      />
      <Stack gap={4}>
        {isOffline && (
          <Notice tone="warning" isLive>
            <FormattedMessage id="field.offline" />
          </Notice>
        )}
        <OutboxNotice outbox={outbox} />
        {snapshot && (
          <p className={styles.read}>
            {isOffline && <CloudOff aria-hidden="true" size="1.125em" />}
            <span>
              <FormattedMessage
                id="field.readAt"
                values={{ at: <InstantText at={snapshot.readAt} /> }}
              />
            </span>
            <Button variant="quiet" icon={RefreshCw} isPending={isReading} onPress={reload}>
              <FormattedMessage id="field.refresh" />
            </Button>
          </p>
        )}
        {snapshot && dayOf(new Date(snapshot.readAt)) !== today && (
          <Notice tone="warning">
            <FormattedMessage id="field.yesterday" />
          </Notice>
        )}
        {!isKept && (
          <Notice tone="danger" isLive>
            <FormattedMessage id="field.day.notKept" />
          </Notice>
        )}
        {failure && !isOffline && <ErrorState failure={failure} onRetry={reload} />}
        {!snapshot && isReading && <Skeleton lines={4} />}
        {!snapshot && isOffline && (
          <EmptyState icon={CloudOff} title={intl.formatMessage({ id: "field.nothingKept" })}>
            <FormattedMessage id="field.nothingKept.advice" />
          </EmptyState>
        )}
        {isQuiet && (
          <EmptyState icon={Footprints} title={intl.formatMessage({ id: "field.empty" })}>
            <FormattedMessage id="field.empty.advice" />
          </EmptyState>
        )}
        {snapshot?.sections.map(({ id, tasks }) => {
          const title = titles.get(id);
          return title && <FieldSection key={id} title={title} tasks={tasks} waiting={waiting} />;
        })}
      </Stack>
    </>
  );
}
