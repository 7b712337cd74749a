import type { Sql } from "sql-template-tag";

/** Statements inside the one transaction that also marks the job as done. */
export interface JobTransaction {
  rows<Row>(statement: Sql): Promise<Row[]>;
}

/**
 * Work on a schedule. Its effects in the database and its completion commit together, so a killed
 * worker leaves either both or neither. It may still run late, or twice at once: it must not mind.
 */
export interface ScheduledJob {
  /** Also the queue's name. */
  readonly name: string;
  /** Five fields, Asia/Shanghai. */
  readonly cron: string;
  /** Seconds after which one run is given up and tried again. */
  readonly limitSeconds: number;
  /** Runs once at every start as well, for what should not wait for its hour. */
  readonly atStart: boolean;
  run(tx: JobTransaction): Promise<void>;
}
