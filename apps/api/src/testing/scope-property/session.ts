import type { Client, QueryResult } from "pg";

/** The database does not answer as the model does. */
export class Disagreement extends Error {
  override name = "Disagreement";
}

/** @throws Disagreement, naming what was asked */
export function agree(what: string, got: unknown, want: unknown): void {
  const [is, should] = [JSON.stringify(got), JSON.stringify(want)];
  if (is !== should)
    throw new Disagreement(`${what}: the database says ${is}, the model ${should}`);
}

/** Statements as the API's login inside the superuser's transaction, each undone by itself. */
export class AppSession {
  readonly client: Client;

  constructor(client: Client) {
    this.client = client;
  }

  async rows<Row>(query: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query(query, values)).rows as Row[];
  }

  /** Runs the work and undoes it, also where the server has refused it. */
  async undone<T>(work: () => Promise<T>): Promise<T> {
    await this.client.query("savepoint probe");
    try {
      return await work();
    } finally {
      await this.client.query("rollback to savepoint probe; release savepoint probe");
    }
  }

  /**
   * Number of rows that one statement touches and of audit entries that it leaves, or why it is
   * refused. Leaves nothing behind; one message, since there are many of them.
   */
  async outcome(statement: string): Promise<{ rows: number | string; entries: number }> {
    const batch = `savepoint probe; set local role none; select count(*) from audit.entry;
      set local role wuzi_app; ${statement}; set local role none; select count(*) from audit.entry;
      rollback to savepoint probe; release savepoint probe`;
    try {
      const results = (await this.client.query(batch)) as unknown as QueryResult[];
      const counted = (at: number) => {
        const [row] = (results[at]?.rows ?? []) as { count: string }[];
        return Number(row?.count);
      };
      return { rows: results[4]?.rowCount ?? 0, entries: counted(6) - counted(2) };
    } catch (error) {
      await this.client.query("rollback to savepoint probe; release savepoint probe");
      return { rows: refusal(error), entries: 0 };
    }
  }
}

/** A row that its parent's rules refuse is refused like one that the policy refuses. */
export function refusal(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === undefined) throw error;
  return code === "42501" || code === "23514" ? "refused" : code;
}
