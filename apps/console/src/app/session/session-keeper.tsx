import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { answeredAt } from "../../shared/session/answered.ts";
import {
  idleMinutes,
  minutesLeft,
  nextLimit,
  warningMinutes,
} from "../../shared/session/session-limit.ts";
import { viewerQuery } from "../../shared/session/viewer.ts";

const EndWarning = lazy(() =>
  import("./end-warning.tsx").then((module) => ({ default: module.EndWarning })),
);

const minute = 60_000;
const lookEveryMs = 10_000;
/** Somebody at work keeps the session alive; asking more often than this would be noise. */
const refreshAfterMs = 5 * minute;

/** What is left of a session that is about to end; `null` while there is time. */
type Warning = { kind: "idle" | "absolute"; minutes: number };

/**
 * Keeps the session alive while somebody types or points, and warns in good time before it ends.
 * What is typed stays: drafts are kept in the tab until the same person is back.
 */
export function SessionKeeper({ expiresAt }: { expiresAt: string }) {
  const client = useClient();
  const [warning, setWarning] = useState<Warning | null>(null);
  const [dismissedAt, setDismissedAt] = useState<string | null>(null);
  const isAsking = useRef(false);

  const keepAlive = useCallback(async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    await client.query(viewerQuery, {}, { requestPolicy: "network-only" }).toPromise();
    isAsking.current = false;
  }, [client]);

  const look = useCallback(() => {
    const limit = nextLimit(answeredAt(), Date.parse(expiresAt));
    const minutes = minutesLeft(limit, Date.now());
    setWarning(minutes <= warningMinutes ? { kind: limit.kind, minutes } : null);
    // The server's answer sends this tab to where one signs in.
    if (minutes === 0) void keepAlive();
  }, [expiresAt, keepAlive]);

  useEffect(() => {
    const timer = setInterval(look, lookEveryMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [look]);

  useEffect(() => {
    function onWork(): void {
      const since = Date.now() - answeredAt();
      if (since > refreshAfterMs && since < idleMinutes * minute) void keepAlive().then(look);
    }
    document.addEventListener("keydown", onWork);
    document.addEventListener("pointerdown", onWork);
    return () => {
      document.removeEventListener("keydown", onWork);
      document.removeEventListener("pointerdown", onWork);
    };
  }, [keepAlive, look]);

  if (warning === null || (warning.kind === "absolute" && dismissedAt === expiresAt)) return null;
  return (
    <Suspense fallback={null}>
      <EndWarning
        {...warning}
        onGoOn={() => {
          if (warning.kind === "absolute") setDismissedAt(expiresAt);
          else void keepAlive().then(look);
        }}
      />
    </Suspense>
  );
}
