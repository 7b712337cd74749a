/**
 * Where what has focus goes away by itself, as the button does whose deed is done, focus would fall to the
 * top of the document without a word: then the page's heading takes it. Until focus is moved elsewhere.
 */
export function catchFocus(): void {
  // a dialog gives focus back when the next frame is drawn
  requestAnimationFrame(() => requestAnimationFrame(watch));
}

function watch(): void {
  const held = document.activeElement;
  if (held === null || held === document.body) return takeToHeading();
  const gone = new MutationObserver(() => {
    if (held.isConnected) return;
    stop();
    takeToHeading();
  });
  function stop(): void {
    gone.disconnect();
    document.removeEventListener("focusin", stop);
  }
  gone.observe(document.body, { childList: true, subtree: true });
  document.addEventListener("focusin", stop);
}

function takeToHeading(): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
}
