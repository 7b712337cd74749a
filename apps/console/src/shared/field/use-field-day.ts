import { useCallback, useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { useClient } from "urql";
import type { Failure } from "../graphql/failure.ts";
import { ensureFieldKey } from "../outbox/field-key.ts";
import { keepSnapshot, readSnapshot } from "../outbox/field-store.ts";
import { PageFailure } from "../page/page-failure.ts";
import { useSession } from "../session/session.ts";
import type { FieldSnapshot, FieldSource } from "./field-task.ts";

export type FieldDay = {
  /** What there is to do, as last read; `null` until there is anything to show. */
  readonly snapshot: FieldSnapshot | null;
  /** Why it could not be read anew; what is known counts on. */
  readonly failure: Failure | null;
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
      await keepSnapshot(found);
      setSnapshot(found);
      setFailure(null);
    } catch (error) {
      if (!(error instanceof PageFailure)) throw error;
      setFailure(error.failure);
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
      const found = await readSnapshot(postId);
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

  return { snapshot, failure, isReading, reload: () => void reload() };
}
