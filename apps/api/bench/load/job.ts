/** One request as it goes over the wire, and what must come back. */
export interface Shot {
  readonly path: string;
  readonly method: "GET" | "POST";
  readonly body?: string;
  /** The whole answer, byte for byte. */
  readonly expected: string;
}

/** Changes of one row, each with the version that the one before has left. */
export interface Edits {
  readonly path: string;
  /**
   * Request body; `$version` and `$next` stand for the version sent and the one to come, `$key` for
   * a key never sent before, `$number` for the ID number of somebody new.
   */
  readonly body: string;
  /** The whole answer, with the same signs. */
  readonly expected: string;
  readonly version: number;
  /** Whose numbers are its own. */
  readonly lane: number;
}

/** Work for the load process: reads that take turns, or one row to edit for each connection. */
export interface LoadJob {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  /** Requests to send in all, spread over the connections. */
  readonly amount: number;
  readonly work: { readonly shots: readonly Shot[] } | { readonly edits: readonly Edits[] };
}

/** What the load process saw. Every answer was compared: one that differs ends the run. */
export interface LoadResult {
  readonly requests: number;
  /** From the first request to the last answer. */
  readonly milliseconds: number;
  /** Of each request, in milliseconds, ascending. */
  readonly latencies: readonly number[];
  /** Of each edited row, the version it has now. */
  readonly versions: readonly number[];
}

export type LoadAnswer = { result: LoadResult } | { fault: string };
