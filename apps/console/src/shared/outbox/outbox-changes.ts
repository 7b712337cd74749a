import { newUuid } from "../new-uuid.ts";

const listeners = new Set<() => void>();
const changed = "wuzi.outbox";
window.addEventListener("storage", ({ key }) => {
  if (key === changed) tellHere();
});

/** Hears of every change of the outbox, in this tab and in others. Answers with how to stop. */
export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells everybody who shows or sends what waits, in this tab and in others. */
export function tellOutboxChange(): void {
  tellHere();
  try {
    localStorage.setItem(changed, newUuid());
  } catch {
    // Other tabs then see it when they are looked at again.
  }
}

function tellHere(): void {
  for (const listener of listeners) listener();
}
