const longestPressMs = 300;

/**
 * Shows something that came of leaving a field once the press that left it is over: what moves the page
 * before that takes the button away from under the pointer.
 */
export function onceReleased(show: () => void): void {
  const end = () => {
    clearTimeout(timer);
    document.removeEventListener("pointerup", released);
    show();
  };
  const released = () => setTimeout(end);
  const timer = setTimeout(end, longestPressMs);
  document.addEventListener("pointerup", released, { once: true });
}
