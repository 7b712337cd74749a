import { isFieldDevice } from "./field-mode.ts";

/**
 * At every way of signing out: the lists of the field, the person and the key go from this device, as
 * drafts do. Their code is fetched with them.
 */
export async function forgetOnDevice(): Promise<void> {
  if (!isFieldDevice()) return;
  try {
    const { forgetField } = await import("../outbox/field-store.ts");
    await forgetField();
  } catch {
    // A store that does not open shows nobody anything; signing out goes on.
  }
}
