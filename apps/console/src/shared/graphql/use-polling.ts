import { useEffect, useRef } from "react";
import type { Loaded } from "./use-load.ts";

const everyMs = 1000;

/**
 * Asks again a second after each answer, as long as something is going on. A page that nobody sees
 * asks nothing; looked at again, it asks at once.
 */
export function usePolling(
  { reload, isLoading }: Pick<Loaded<unknown>, "reload" | "isLoading">,
  isGoingOn: boolean,
): void {
  const ask = useRef(reload);
  useEffect(() => {
    ask.current = reload;
  });
  const isWaiting = isGoingOn && !isLoading;
  useEffect(() => {
    if (!isWaiting) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      if (!document.hidden) timer = setTimeout(() => ask.current(), everyMs);
    };
    const onVisibility = () => {
      clearTimeout(timer);
      if (!document.hidden) ask.current();
    };
    begin();
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisibility);
    };
  }, [isWaiting]);
}
