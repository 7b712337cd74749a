import pg, { type Pool } from "pg";
import { PreparingClient } from "./preparing-client.ts";

interface PoolSettings {
  url: string;
  size: number;
  /** Milliseconds after which the server stops one statement. */
  statementTimeout?: number;
  /**
   * Plans each statement for its own values instead of once for all: for work on hundreds of rows at
   * a time in tables that grow under it.
   */
  planEachTime?: boolean;
}

/**
 * What the planner should believe, whichever server it is: pages come from memory or a solid-state
 * disk, and statements are too short for compiling them to pay.
 */
const planner = "-c random_page_cost=1.1 -c jit=off";

/**
 * Connections of one login. Never a session-level SET: what belongs to an actor lives and dies with
 * its transaction.
 */
export function createPool(settings: PoolSettings): Pool {
  const pool = new pg.Pool({
    Client: settings.planEachTime === true ? pg.Client : PreparingClient,
    connectionString: settings.url,
    max: settings.size,
    connectionTimeoutMillis: 3000,
    idleTimeoutMillis: 60_000,
    statement_timeout: settings.statementTimeout ?? 15_000,
    application_name: "wuzi",
    options: planner,
    keepAlive: true,
  });
  // an idle connection that the server closes is replaced at the next use
  pool.on("error", () => undefined);
  // one that breaks while it is used tells whoever waits; unheard, it would end the process as well
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
