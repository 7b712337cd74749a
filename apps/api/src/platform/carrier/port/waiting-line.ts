import type { Lane, Outcome, Submission, UnsentReason } from "./channel.ts";
import type { Grouping } from "./transport.ts";

interface Entry {
  readonly submission: Submission;
  readonly since: number;
  readonly settle: (outcome: Outcome) => void;
}

export type Settle = Entry["settle"];

/** Submissions that have not left: those in a hurry first, each kind in the order it came. */
export class WaitingLine {
  #entries: Entry[] = [];

  get length(): number {
    return this.#entries.length;
  }

  countOf(lane: Lane): number {
    const hurried = this.#hurried();
    return lane === "realtime" ? hurried : this.length - hurried;
  }

  /** When the first of them came; `undefined` where it is in a hurry and waits for no others. */
  get since(): number | undefined {
    return this.#hurried() > 0 ? undefined : this.#entries[0]?.since;
  }

  /** Waits for its outcome; gone when the signal fires first. */
  async join(submission: Submission, now: number, signal?: AbortSignal): Promise<Outcome> {
    if (signal?.aborted) return { kind: "unsent", because: "withdrawn" };
    return await new Promise((resolve) => {
      const entry: Entry = {
        submission,
        since: now,
        settle: (outcome) => {
          signal?.removeEventListener("abort", withdraw);
          resolve(outcome);
        },
      };
      const withdraw = () => {
        const place = this.#entries.indexOf(entry);
        if (place === -1) return;
        this.#entries.splice(place, 1);
        entry.settle({ kind: "unsent", because: "withdrawn" });
      };
      signal?.addEventListener("abort", withdraw, { once: true });
      const place = laneOf(submission) === "realtime" ? this.#hurried() : this.length;
      this.#entries.splice(place, 0, entry);
    });
  }

  /** Takes the first and all behind it that go with it. */
  takeGroup({ most, joins, apartBy }: Grouping): Entry[] {
    const first = this.#entries.shift();
    if (first === undefined) return [];
    const group = [first];
    if (most === 1) return group;
    const taken = new Set([apartBy(first.submission)]);
    const left: Entry[] = [];
    for (const entry of this.#entries) {
      const { submission } = entry;
      const goes = group.length < most && joins(first.submission, submission);
      if (goes && !taken.has(apartBy(submission))) {
        taken.add(apartBy(submission));
        group.push(entry);
      } else {
        left.push(entry);
      }
    }
    this.#entries = left;
    return group;
  }

  #hurried(): number {
    const first = this.#entries.findIndex(({ submission }) => laneOf(submission) === "bulk");
    return first === -1 ? this.length : first;
  }

  /** Nobody waits any longer. */
  dismiss(because: UnsentReason): void {
    const entries = this.#entries;
    this.#entries = [];
    for (const { settle } of entries) settle({ kind: "unsent", because });
  }
}

export function laneOf({ lane = "bulk" }: Submission): Lane {
  return lane;
}
