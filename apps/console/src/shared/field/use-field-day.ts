import { useCallback, useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { useClient } from "urql";
import { toFailure, type Failure } from "../graphql/failure.ts";
import { ensureFieldKey } from "../outbox/field-key.ts";
import { keepSnapshot, readSnapshot } from "../outbox/field-store.ts";
import { isChunkMissing } from "../page/missing-chunk.ts";
import { PageFailure } from "../page/page-failure.ts";
import { useSession } from "../session/session.ts";
import type { FieldSnapshot, FieldSource } from "./field-task.ts";

export type FieldDay = {
  /** What there is to do, as last read; `null` until there is anything to show. */
  readonly snapshot: FieldSnapshot | null;
  /** Why it could not be read anew; what is known counts on. */
  readonly failure: Failure | null;
  /** Whether this device could keep it; otherwise it is there only while there is a network. */
  readonly isKept: boolean;
  readonly isReading: boolean;
  readonly reload: () => void;
};

/** The day's work in the field: from this device at once, from the server as soon as it answers. */
export function useFieldDay(sources: readonly FieldSource[]): FieldDay {
  const client = useClient();
  const intl = useIntl();
  const session = useSession();
  const postId = session.actingPost?.id ?? "";
  const [snapshot, setSnapshot] = useState<FieldSnapshot | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isKept, setKept] = useState(true);
  const [isReading, setReading] = useState(true);

  const running = useRef<Promise<void> | null>(null);
  const read = useCallback(async () => {
    setReading(true);
    try {
      await ensureFieldKey(client, session.staffId);
      const open = sources.filter(({ needs }) => session.permissions.has(needs));
      const sections = await Promise.all(
        open.map(async ({ id, load }) => ({ id, tasks: await load(client, session, intl) })),
      );
      const found = { postId, readAt: new Date().toISOString(), sections };
      setSnapshot(found);
      setFailure(null);
      setKept(
        await keepSnapshot(found).then(
          () => true,
          () => false,
        ),
      );
    } catch (error) {
      setFailure(failureIn(error));
    } finally {
      setReading(false);
    }
  }, [sources, client, session, intl, postId]);

  // a reading that is under way may have been answered before what was sent: the next one waits for it,
  // since two at once would share its answer
  const reload = useCallback(async () => {
    const mine = (running.current ?? Promise.resolve()).catch(() => undefined).then(read);
    running.current = mine;
    await mine;
  }, [read]);

  useEffect(() => {
    let isWanted = true;
    async function showKnown(): Promise<void> {
      // a store that does not answer has nothing to show: the server is asked all the same
      const found = await readSnapshot(postId).catch(() => undefined);
      if (isWanted && found) setSnapshot((newer) => newer ?? found);
      if (isWanted) await reload();
    }
    void showKnown();
    const again = () => void reload();
    window.addEventListener("online", again);
    return () => {
      isWanted = false;
      window.removeEventListener("online", again);
    };
  }, [postId, reload]);

  return { snapshot, failure, isKept, isReading, reload: () => void reload() };
}

/** What is read with code that comes when it is read: without a network neither comes. */
function failureIn(error: unknown): Failure {
  if (error instanceof PageFailure) return error.failure;
  if (isChunkMissing(error)) return toFailure({ networkError: error, graphQLErrors: [] });
  throw error;
}
