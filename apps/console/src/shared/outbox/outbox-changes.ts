import { newUuid } from "../new-uuid.ts";

/** `taken`: the server has something that it did not have before. */
export type OutboxChange = "kept" | "taken";
type Listener = (change: OutboxChange) => void;

const listeners = new Set<Listener>();
const changed = "wuzi.outbox";
window.addEventListener("storage", ({ key, newValue }) => {
  if (key === changed) tellHere(newValue?.startsWith("taken") === true ? "taken" : "kept");
});

/** Hears of every change of the outbox, in this tab and in others. Answers with how to stop. */
export function onOutboxChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells everybody who shows or sends what waits, in this tab and in others. */
export function tellOutboxChange(change: OutboxChange = "kept"): void {
  tellHere(change);
  try {
    localStorage.setItem(changed, `${change} ${newUuid()}`);
  } catch {
    // Other tabs then see it when they are looked at again.
  }
}

function tellHere(change: OutboxChange): void {
  for (const listener of listeners) listener(change);
}
