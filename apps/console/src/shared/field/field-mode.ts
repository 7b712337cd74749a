const key = "wuzi.field";

/** Whether this device is used in the field: then it keeps the pages, and what waits to be sent. */
export function isFieldDevice(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Whether somebody holds a phone or tablet in hand, or works in the field with this device. */
export function isAtHand(): boolean {
  return isFieldDevice() || window.matchMedia("(pointer: coarse)").matches;
}

/** From now on this device is used in the field. */
export function becomeFieldDevice(): void {
  try {
    localStorage.setItem(key, "1");
  } catch {
    // Without storage there is no field mode; the pages work with a network all the same.
  }
}
