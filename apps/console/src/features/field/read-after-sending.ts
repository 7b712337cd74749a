import { useEffect, useRef } from "react";
import { onOutboxChange } from "../../shared/outbox/outbox-changes.ts";

const settleMs = 500;

/**
 * What was sent is done: once the server has taken something, and no more goes out, the list is read
 * anew. Heard from the outbox itself: by the time its count is first read here, all may have gone.
 */
export function useReadAfterSending(read: () => void): void {
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onOutboxChange((change) => {
      if (change !== "taken") return;
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), settleMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
}
