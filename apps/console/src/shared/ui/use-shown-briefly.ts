import { useEffect, useState } from "react";

/** Nobody leaves full numbers on a screen for longer. */
const shownForMs = 5 * 60_000;

/** What is shown in full, `null` while it is masked: it is masked again by itself after some minutes. */
export function useShownBriefly<Value>(): readonly [Value | null, (value: Value | null) => void] {
  const [shown, setShown] = useState<Value | null>(null);
  useEffect(() => {
    if (shown === null) return undefined;
    const timer = setTimeout(() => setShown(null), shownForMs);
    return () => clearTimeout(timer);
  }, [shown]);
  return [shown, setShown];
}
