import type { Server } from "node:http";
import { Server as NetServer } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";

interface DrainLimits {
  /** Milliseconds for clients to hear that their connection closes; only then are idle ones closed. */
  graceMs: number;
  /** Milliseconds after which what is still under way is cut off. */
  limitMs: number;
}

const sweepMs = 50;

/**
 * Makes it possible to stop a server without failing a request: new connections are refused, what is
 * under way is answered, and from then on each answer tells its client that the connection ends.
 * Closing idle connections at once would cut off a request that is just on its way.
 *
 * @returns stops the server; resolves when the last connection is closed
 */
export function drainable(server: Server): (limits: DrainLimits) => Promise<void> {
  let stopping = false;
  server.prependListener("request", (_, response) => {
    if (stopping) response.shouldKeepAlive = false;
  });
  return async ({ graceMs, limitMs }) => {
    stopping = true;
    if (!server.listening) return;
    // connections that wait to be accepted are accepted in this turn
    await nextTurn();
    const closed = new Promise<void>((resolve) => {
      NetServer.prototype.close.call(server, () => resolve());
    });
    let sweep: NodeJS.Timeout | undefined;
    const grace = setTimeout(() => {
      sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
    }, graceMs);
    const limit = setTimeout(() => server.closeAllConnections(), limitMs);
    await closed;
    for (const timer of [grace, sweep, limit]) clearTimeout(timer);
  };
}
