import { useEffect, useRef } from "react";

/** Asks again when something that is no part of the question has become another: the day, a state. */
export function useReloadOn(what: unknown, reload: () => void): void {
  const ask = useRef(reload);
  useEffect(() => {
    ask.current = reload;
  });
  const before = useRef(what);
  useEffect(() => {
    if (before.current === what) return;
    before.current = what;
    ask.current();
  }, [what]);
}
