import { setTimeout as pause } from "node:timers/promises";
import type { Pool } from "pg";
import type { Logger } from "pino";
import { createPool } from "../database/pool.ts";
import { withoutValues } from "../errors/server-mistake.ts";
import { LeaseSession, OrderLost, orderTransaction, type Claimed } from "./order-lease.ts";
import type { JobServices, OrderedWork, QueuedJob } from "./queued-job.ts";
import type { Jobs } from "./start-jobs.ts";

interface OrderDeps {
  workerUrl: string;
  jobs: readonly QueuedJob[];
  services: JobServices;
  log: Logger;
}

/** Orders under way at once in one process. */
const mostAtOnce = 3;
const pollMs = 2000;
const stopWithinMs = 5000;
/** Seconds until an order is looked at again that could not even be given up. */
const stuckSeconds = 60;
const usualRetry = { times: 6, delaySeconds: (failed: number) => Math.min(2 ** failed, 60) };
/** Of one statement: a chunk is small, an index may be busy. */
const statementMs = 120_000;

/**
 * Works on what commands have ordered, under the worker's login. An order is held by a lock of one
 * session, so that whatever ends the process frees it for the next start or for another process.
 */
export function startOrders(deps: OrderDeps): Jobs {
  const stopping = new AbortController();
  const pool = createPool({
    url: deps.workerUrl,
    size: mostAtOnce + 1,
    statementTimeout: statementMs,
    planEachTime: true,
  });
  const working = keepWorking(deps, pool, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await Promise.race([working, pause(stopWithinMs, undefined, { ref: false })]);
      await pool.end().catch(() => undefined);
    },
  };
}

/** One session after another: a broken one is replaced when the database is back. */
async function keepWorking(deps: OrderDeps, pool: Pool, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      await new Worker(deps, pool, stop).run();
    } catch (error) {
      deps.log.error({ what: String(error) }, "the order runner will try again");
      await pause(pollMs, undefined, { signal: stop }).catch(() => undefined);
    }
  }
}

/** One session and the orders it holds. */
class Worker {
  readonly #deps: OrderDeps;
  readonly #pool: Pool;
  readonly #stop: AbortSignal;
  readonly #running = new Map<string, Promise<void>>();
  #wake: () => void = () => undefined;
  #woken = false;

  constructor(deps: OrderDeps, pool: Pool, stop: AbortSignal) {
    this.#deps = deps;
    this.#pool = pool;
    this.#stop = stop;
  }

  async run(): Promise<void> {
    const session = await LeaseSession.open(this.#deps.workerUrl, () => this.#arouse());
    const enough = AbortSignal.any([this.#stop, session.lost]);
    enough.addEventListener("abort", () => this.#arouse());
    try {
      while (!enough.aborted) {
        await this.#takeAll(session, enough);
        await this.#sleep(enough);
      }
    } finally {
      await Promise.all(this.#running.values());
      await session.close();
    }
  }

  async #takeAll(session: LeaseSession, enough: AbortSignal): Promise<void> {
    const names = this.#deps.jobs.map(({ name }) => name);
    while (this.#running.size < mostAtOnce && !enough.aborted) {
      const order = await session.claim(names, [...this.#running.keys()]);
      const job = this.#deps.jobs.find(({ name }) => name === order?.job);
      if (order === undefined || job === undefined) return;
      const done = this.#work(session, order, job, enough).finally(() => {
        this.#running.delete(order.id);
        this.#arouse();
      });
      this.#running.set(order.id, done);
    }
  }

  /** Never rejects: a lost session ends the worker by its signal. */
  async #work(
    session: LeaseSession,
    order: Claimed,
    job: QueuedJob,
    signal: AbortSignal,
  ): Promise<void> {
    const transaction =
      (ahead: boolean): OrderedWork<object>["chunk"] =>
      async (work) => {
        signal.throwIfAborted();
        return await orderTransaction(this.#pool, order, job, ahead, work);
      };
    const { data, officeId, staffId } = order;
    const { services } = this.#deps;
    const [chunk, step] = [transaction(true), transaction(false)];
    try {
      await job.run({ data, officeId, staffId, services, signal, chunk, step });
      await session.end(order, "done");
    } catch (error) {
      await this.#failed(session, order, job, error, signal).catch(async (failed: Error) => {
        this.#deps.log.error(
          { job: job.name, what: withoutValues(failed.message) },
          "an order was not ended",
        );
        // held by this session it would be taken again at once, and again
        await session.end(order, "waiting", faultOf(failed), stuckSeconds).catch(() => undefined);
      });
    }
  }

  async #failed(
    session: LeaseSession,
    order: Claimed,
    job: QueuedJob,
    error: unknown,
    signal: AbortSignal,
  ): Promise<void> {
    if (session.lost.aborted || error instanceof OrderLost) return;
    if (signal.aborted) {
      await session.end(order, "waiting");
      return;
    }
    const fault = faultOf(error);
    this.#deps.log.error({ job: job.name, order: order.id, fault }, "an order failed");
    const { times, delaySeconds } = job.retry ?? usualRetry;
    if (order.failures < times) {
      await session.end(order, "waiting", fault, delaySeconds(order.failures));
      return;
    }
    if (job.giveUp !== undefined) {
      const { giveUp } = job;
      await orderTransaction(this.#pool, order, job, false, (tx) => giveUp(tx, order.data));
    }
    await session.end(order, "failed", fault);
  }

  #arouse(): void {
    this.#woken = true;
    this.#wake();
  }

  async #sleep(enough: AbortSignal): Promise<void> {
    if (!this.#woken && !enough.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#woken = false;
  }
}

/** Its kind and where it happened, never a value: messages of a database can quote what was written. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const { code } = error as { code?: string };
  const at = /\bat .*?([\w.-]+:\d+:\d+)\)?$/m.exec(error.stack ?? "")?.[1];
  return [error.name, code, at].filter(Boolean).join(" ");
}
