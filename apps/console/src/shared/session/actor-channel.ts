import { newUuid } from "../new-uuid.ts";

const key = "wuzi.actor";

/** Tells the other tabs of this browser that the session they share has changed its actor. */
export function tellOtherTabs(): void {
  try {
    localStorage.setItem(key, newUuid());
  } catch {
    // Without storage the other tabs find out at their next request.
  }
}

/** Hears of sign-in, sign-out and change of post in another tab. Answers with how to stop. */
export function onActorChange(listener: () => void): () => void {
  function hear(event: StorageEvent): void {
    if (event.key === key) listener();
  }
  window.addEventListener("storage", hear);
  return () => window.removeEventListener("storage", hear);
}
