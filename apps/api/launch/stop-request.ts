/**
 * Aborted at the first request to stop: Ctrl-C, SIGTERM, the terminal closing, or the process that
 * handed over to this one being gone. Further requests change nothing; each stop is bounded in time.
 */
export function stopRequest(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  if (process.stdin.isTTY) {
    process.on("SIGHUP", stop);
  }
  if (process.connected) {
    process.once("disconnect", stop);
    process.channel?.unref();
  }
  return controller.signal;
}

/** Resolves when the signal is aborted, at once if it is already. */
export async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) {
    await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  }
}
