import { useSyncExternalStore } from "react";

export type ToastTone = "success" | "info" | "danger";

export type ToastContent = {
  readonly text: string;
  readonly tone: ToastTone;
  /** For example 撤销. */
  readonly action?: { readonly label: string; readonly run: () => void };
};

let isNeeded = false;
const listeners = new Set<() => void>();

/**
 * Reports a result at the edge of the page. A plain success leaves by itself after ten seconds
 * (not while it has focus or the pointer); errors and toasts with an action stay until closed.
 */
export function showToast(content: ToastContent): void {
  isNeeded = true;
  for (const listener of listeners) listener();
  void import("./toast-queue.ts").then(({ addToast }) => addToast(content));
}

/** Whether there has been a toast yet; before the first their code is not fetched. */
export function useToastsNeeded(): boolean {
  return useSyncExternalStore(subscribe, () => isNeeded);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
