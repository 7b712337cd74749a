import { clockOf, clockOfTree, elapsed, memoryOf } from "./processes.ts";

const sampleMs = 200;

interface Reading {
  readonly at: number;
  readonly api: ReturnType<typeof clockOf>;
  readonly postgres: ReturnType<typeof clockOf>;
}

interface Phase {
  readonly name: string;
  readonly seconds: number;
  /** CPU seconds. */
  readonly api: number;
  readonly postgres: number;
  /** The API's resident memory in MiB, at most. */
  readonly memory: number;
}

/** What the API and PostgreSQL use, phase by phase. */
export class ImportPhases {
  readonly rest: number;
  readonly #pids: { api: number; postgres: number };
  readonly #done: Phase[] = [];
  readonly #sampling: NodeJS.Timeout;
  #name: string | undefined;
  #began: Reading;
  #most = 0;

  /** @param pids the API's process and the server's, below which the connections' processes are */
  constructor(pids: { api: number; postgres: number }) {
    this.#pids = pids;
    this.rest = memoryOf(pids.api);
    this.#began = this.#read();
    this.#sampling = setInterval(() => {
      this.#most = Math.max(this.#most, memoryOf(pids.api));
    }, sampleMs);
  }

  /** Goes on in this phase; begins it when it is another than before. */
  enter(name: string): void {
    if (name === this.#name) return;
    this.#close();
    this.#name = name;
  }

  end(): readonly Phase[] {
    clearInterval(this.#sampling);
    this.#close();
    return this.#done;
  }

  #close(): void {
    const now = this.#read();
    const { at, api, postgres } = this.#began;
    if (this.#name !== undefined) {
      this.#done.push({
        name: this.#name,
        seconds: (now.at - at) / 1000,
        api: elapsed(api, now.api),
        postgres: elapsed(postgres, now.postgres),
        memory: Math.max(this.#most, memoryOf(this.#pids.api)),
      });
    }
    this.#began = now;
    this.#most = 0;
  }

  #read(): Reading {
    const { api, postgres } = this.#pids;
    return { at: performance.now(), api: clockOf(api), postgres: clockOfTree(postgres) };
  }
}

/** One line a phase, and one for all of them. */
export function phaseLines(phases: readonly Phase[]): string[] {
  const sum = (of: (phase: Phase) => number) => phases.reduce((all, each) => all + of(each), 0);
  const all: Phase = {
    name: "all",
    seconds: sum(({ seconds }) => seconds),
    api: sum(({ api }) => api),
    postgres: sum(({ postgres }) => postgres),
    memory: Math.max(...phases.map(({ memory }) => memory)),
  };
  return [...phases, all].map(
    ({ name, seconds, api, postgres, memory }) =>
      `${name.padEnd(9)} ${seconds.toFixed(1)} s; CPU of the API ${api.toFixed(1)} s, of PostgreSQL ${postgres.toFixed(1)} s; the API's memory ${memory.toFixed(0)} MiB at most`,
  );
}
