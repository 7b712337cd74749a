import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";

export type ToastTone = "success" | "info" | "danger";

export type ToastContent = {
  readonly text: string;
  readonly tone: ToastTone;
  /** For example 撤销. */
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** react-aria's toast is still marked unstable: nothing outside these two files touches it. */
export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

const readingTimeMs = 10_000;

/**
 * Reports a result at the edge of the page. A plain success leaves by itself after ten seconds
 * (not while it has focus or the pointer); errors and toasts with an action stay until closed.
 */
export function showToast(content: ToastContent): void {
  const staysUntilClosed = content.tone === "danger" || content.action !== undefined;
  toastQueue.add(content, staysUntilClosed ? {} : { timeout: readingTimeMs });
}
