import { startTransition, useEffect, useRef, useState } from "react";

/** How far from the window something counts as near, so that it is there before it is seen. */
const margin = "1500px 0px";

export type Nearness = {
  readonly isNear: boolean;
  /** How high it was when it was last near, so that the page stays as long as it is. */
  readonly height: number;
};

/**
 * Whether a part of a long list is near what the window shows. The browser tells it: nothing runs
 * while the page scrolls. A part that holds the focus stays.
 *
 * @param start what it is until the browser has looked: each part is drawn by itself, when it is near
 */
export function useNear<Part extends HTMLElement>(start: Nearness) {
  const part = useRef<Part>(null);
  const [nearness, setNearness] = useState(start);
  useEffect(() => {
    const element = part.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (!entry) return;
        const isNear = entry.isIntersecting || element.contains(document.activeElement);
        const { height } = entry.boundingClientRect;
        startTransition(() =>
          setNearness((before) => (before.isNear === isNear ? before : { isNear, height })),
        );
      },
      { rootMargin: margin },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { part, ...nearness };
}
