import { UnsavedGuard } from "../../shared/form/unsaved-guard.tsx";

/** Asks before what was entered and not kept is left behind. */
export function LeaveGuard() {
  return <UnsavedGuard isUnsaved />;
}
