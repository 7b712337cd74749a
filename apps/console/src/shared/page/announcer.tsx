import { useSyncExternalStore } from "react";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";

let message = "";
let turn = 0;
const listeners = new Set<() => void>();

/** Has screen readers say something politely, also when it is the same text as before. */
export function announce(text: string): void {
  turn += 1;
  // A different, silent ending makes the region change even when the words are the same.
  message = turn % 2 === 0 ? text : `${text}\u00A0`;
  for (const listener of listeners) listener();
}

/** The one live region of the page; the shell shows it once. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => message);
  return (
    <VisuallyHidden>
      <span role="status" data-announcer="">
        {text}
      </span>
    </VisuallyHidden>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
