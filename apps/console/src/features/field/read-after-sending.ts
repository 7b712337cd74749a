import { useEffect, useRef } from "react";

const settleMs = 500;

/** What was sent is done: once fewer wait than before, and no more go out, the list is read anew. */
export function useReadAfterSending(waiting: number | undefined, read: () => void): void {
  const latest = useRef(read);
  const before = useRef(waiting);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    const isFewer = (before.current ?? 0) > (waiting ?? 0);
    before.current = waiting;
    if (!isFewer || waiting === undefined) return;
    const timer = setTimeout(() => latest.current(), settleMs);
    return () => clearTimeout(timer);
  }, [waiting]);
}
