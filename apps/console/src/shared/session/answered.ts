const key = "wuzi.answered";
const noticeEveryMs = 5_000;
let last = 0;

/** Notes that the server just answered for the session, for every tab that shares it. */
export function noteAnswer(): void {
  const now = Date.now();
  if (now - last < noticeEveryMs) return;
  last = now;
  try {
    localStorage.setItem(key, String(now));
  } catch {
    // Storage can be full or forbidden; this tab then counts for itself alone.
  }
}

/** When the server last answered for the session in any tab, in milliseconds since 1970. */
export function answeredAt(): number {
  try {
    return Math.max(last, Number(localStorage.getItem(key)) || 0);
  } catch {
    return last;
  }
}
