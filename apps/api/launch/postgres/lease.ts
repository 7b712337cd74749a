import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { isAlive } from "./postmaster-file.ts";

const KEY = 5_102_200;
const RETRY_MS = 200;

/**
 * A launcher's hold on a server. It is a shared lock inside the server itself, so that a killed
 * launcher lets go without leaving a trace, and the last one out knows that it is the last.
 */
export interface Lease {
  /** Resolves when the server has ended although nobody let go. */
  readonly lost: Promise<void>;
  /** Lets go; true when no other launcher holds the server. */
  release(): Promise<boolean>;
}

/** Takes hold of a running server; holds on through the server's own recovery from a crash. */
export async function takeLease(url: string, pid: number): Promise<Lease> {
  const hold = new Hold(url, pid);
  await hold.take();
  return hold;
}

class Hold implements Lease {
  readonly lost: Promise<void>;
  readonly #url: string;
  readonly #pid: number;
  #reportLoss: () => void = () => undefined;
  #client: Client | undefined;
  #released = false;

  constructor(url: string, pid: number) {
    this.#url = url;
    this.#pid = pid;
    this.lost = new Promise((resolve) => {
      this.#reportLoss = resolve;
    });
  }

  async take(): Promise<void> {
    const client = new Client({ connectionString: this.#url, application_name: "wuzi launcher" });
    client.on("error", () => undefined);
    await client.connect();
    await client.query("select pg_advisory_lock_shared($1)", [KEY]);
    client.once("end", () => void this.#takeAgain());
    this.#client = client;
  }

  async release(): Promise<boolean> {
    this.#released = true;
    const client = this.#client;
    this.#client = undefined;
    try {
      return client === undefined ? !isAlive(this.#pid) : await isLast(client);
    } catch {
      return !isAlive(this.#pid);
    }
  }

  async #takeAgain(): Promise<void> {
    this.#client = undefined;
    while (!this.#released) {
      if (!isAlive(this.#pid)) {
        this.#reportLoss();
        return;
      }
      await pause(RETRY_MS);
      try {
        await this.take();
        return;
      } catch {
        continue;
      }
    }
  }
}

async function isLast(client: Client): Promise<boolean> {
  try {
    await client.query("select pg_advisory_unlock_shared($1)", [KEY]);
    const answer = await client.query<{ last: boolean }>(
      "select pg_try_advisory_lock($1) as last",
      [KEY],
    );
    return answer.rows[0]?.last === true;
  } finally {
    await client.end();
  }
}
