/**
 * Moves focus to the heading of the page, as arriving at a page does: for a next step at the same
 * address that has no field of its own to begin with.
 */
export function focusHeading(): void {
  document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}
