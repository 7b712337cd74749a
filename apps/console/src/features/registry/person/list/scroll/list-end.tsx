import { useEffect, useRef } from "react";

/** How far below the window the end of what was read may be before more is asked for. */
const margin = "2500px 0px";

/** The end of what has been read: asks for more whenever it comes near. */
export function ListEnd({ onNear }: { onNear: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onNear();
      },
      { rootMargin: margin },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [onNear]);
  return <div ref={end} />;
}
