import { useEffect, useRef, useState } from "react";

/**
 * Whether what is inside a frame is wider than the frame. Only then does the frame scroll sideways:
 * a frame that scrolls would keep the head of a table from staying in sight.
 */
export function useTooWide<Frame extends HTMLElement>() {
  const frame = useRef<Frame>(null);
  const [isTooWide, setTooWide] = useState(false);
  useEffect(() => {
    const element = frame.current;
    const inside = element?.firstElementChild;
    if (!element || !inside) return undefined;
    const observer = new ResizeObserver(() =>
      setTooWide(inside.getBoundingClientRect().width > element.clientWidth + 1),
    );
    observer.observe(element);
    observer.observe(inside);
    return () => observer.disconnect();
  }, []);
  return { frame, isTooWide };
}
