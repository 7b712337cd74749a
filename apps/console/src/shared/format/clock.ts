import { useSyncExternalStore } from "react";

const minute = 60_000;

/** The current instant, renewed every minute, so that “3 minutes ago” does not go stale. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(subscribe, currentMinute));
}

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, minute / 4);
  return () => clearInterval(timer);
}

/** Rounded up, so that what happened this minute is never in the future. */
function currentMinute(): number {
  return Math.ceil(Date.now() / minute) * minute;
}
