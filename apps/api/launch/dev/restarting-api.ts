import { type ApiOptions, type ApiProcess, startApi } from "../api-process.ts";
import { messageOf } from "../plain-error.ts";
import { coalesced } from "./coalesced.ts";

/** An API that can be replaced by a newer build of itself. */
export interface RestartingApi {
  /** Ends the running API, if any, and starts it again; failures are printed. */
  restart(): void;
  /** Waits for a restart under way, then ends the API. */
  end(): Promise<void>;
}

/**
 * @param before runs between the old API's end and the new one's start.
 * @param stop once aborted, nothing is started any more.
 */
export function restartingApi(
  options: ApiOptions,
  before: () => Promise<void>,
  stop: AbortSignal,
): RestartingApi {
  let api: ApiProcess | undefined;

  async function replace(): Promise<void> {
    const began = performance.now();
    const old = api;
    api = undefined;
    await old?.stop();
    try {
      await before();
      api = await startApi(options, stop);
      void reportEnd(api);
      console.log(`API ready after ${Math.round(performance.now() - began)} ms`);
    } catch (error) {
      if (!stop.aborted) {
        console.error(`${messageOf(error)}\nWaiting for the next change.`);
      }
    }
  }

  async function reportEnd(mine: ApiProcess): Promise<void> {
    const how = await mine.ended;
    if (api === mine && !stop.aborted) {
      console.error(`The API ${how}\nWaiting for the next change.`);
    }
  }

  const replacing = coalesced(replace);
  return {
    restart() {
      if (!stop.aborted) {
        replacing.request();
      }
    },
    async end() {
      await replacing.idle();
      await api?.stop();
    },
  };
}
