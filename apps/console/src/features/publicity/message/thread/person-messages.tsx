import { MessageSquarePlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { FormattedMessage } from "react-intl";
import { useNow } from "../../../../shared/format/clock.ts";
import { useLoad } from "../../../../shared/graphql/use-load.ts";
import { usePolling } from "../../../../shared/graphql/use-polling.ts";
import type { PersonSectionProps } from "../../../../shared/person/person-section.ts";
import { useSession } from "../../../../shared/session/session.ts";
import { Button } from "../../../../shared/ui/button.tsx";
import { ErrorState } from "../../../../shared/ui/error-state.tsx";
import { Skeleton } from "../../../../shared/ui/loading.tsx";
import { Row, Stack } from "../../../../shared/ui/stack.tsx";
import { PersonOptOuts } from "../opt-out/person-opt-outs.tsx";
import { ThreadEntries, threadQuery, type ThreadLine } from "./thread-entries.tsx";

const SendDialog = lazy(async () => {
  const { SendDialog: dialog } = await import("./send-dialog.tsx");
  return { default: dialog };
});

const types = ["ThreadEntry"];

/** Of a long thread, shown until somebody asks for what came before. */
const latest = 10;

/** Messages with one person, and what they refuse: a section of their record. */
export function PersonMessages({ id, name }: PersonSectionProps) {
  const { permissions } = useSession();
  const [isWriting, setWriting] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const loaded = useLoad(threadQuery, { personId: id }, { types });
  const { data, failure, reload } = loaded;
  const lines = data?.messageThread.toReversed() ?? [];
  const now = useNow();
  usePolling(
    loaded,
    lines.some((line) => isLeaving(line, now)),
  );
  const shown = showsAll ? lines : lines.slice(-latest);
  return (
    <Stack gap={3}>
      <Row>
        <h2>
          <FormattedMessage id="messages.thread" />
        </h2>
        {permissions.has("message:send") && (
          <Button icon={MessageSquarePlus} onPress={() => setWriting(true)}>
            <FormattedMessage id="messages.send" />
          </Button>
        )}
      </Row>
      {failure && !data && <ErrorState failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton lines={3} />}
      {data && lines.length === 0 && (
        <p>
          <FormattedMessage id="messages.none" />
        </p>
      )}
      {shown.length < lines.length && (
        <Row>
          <Button variant="quiet" onPress={() => setShowsAll(true)}>
            <FormattedMessage
              id="messages.earlier"
              values={{ count: lines.length - shown.length }}
            />
          </Button>
        </Row>
      )}
      {shown.length > 0 && <ThreadEntries lines={shown} name={name} />}
      <PersonOptOuts id={id} />
      <Suspense fallback={null}>
        {isWriting && <SendDialog id={id} name={name} onClose={() => setWriting(false)} />}
      </Suspense>
    </Stack>
  );
}

/** The carrier's answer comes within seconds, its receipt within a day: for that nobody waits here. */
function isLeaving({ state, at }: ThreadLine, now: Date): boolean {
  const isFresh = now.getTime() - Date.parse(at) < 120_000;
  return isFresh && (state === "QUEUED" || state === "SUBMITTED");
}
