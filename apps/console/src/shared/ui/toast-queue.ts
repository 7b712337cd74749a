import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";
import type { ToastContent } from "./toast.ts";

const readingTimeMs = 10_000;

/** react-aria's toast is still marked unstable: nothing outside this file and the region touches it. */
export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

/** Puts a toast up; called through `showToast`. */
export function addToast(content: ToastContent): void {
  const staysUntilClosed = content.tone === "danger" || content.action !== undefined;
  toastQueue.add(content, staysUntilClosed ? {} : { timeout: readingTimeMs });
}
