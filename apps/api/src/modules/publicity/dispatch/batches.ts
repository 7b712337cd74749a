import type { BooksDesk } from "../../../platform/jobs/standing-work.ts";

interface Waiting<Item> {
  readonly item: Item;
  readonly kept: () => void;
  readonly lost: (fault: Error) => void;
}

const mostAtOnce = 200;
/** What comes within it goes together. */
const gatherMs = 5;
const againMs = 500;

/** Writes items in batches, one batch after another, each until it stands. */
export class Batches<Item> {
  readonly #write: (items: readonly Item[]) => Promise<void>;
  readonly #desk: Pick<BooksDesk, "signal" | "warn">;
  readonly #mostTries: number;
  #waiting: Waiting<Item>[] = [];
  #writing: Promise<void> | undefined;

  constructor(
    write: (items: readonly Item[]) => Promise<void>,
    desk: Pick<BooksDesk, "signal" | "warn">,
    mostTries = Infinity,
  ) {
    this.#write = write;
    this.#desk = desk;
    this.#mostTries = mostTries;
  }

  /** Fulfilled when it stands; rejected where the worker ends, or the tries do, before it is written. */
  async add(item: Item): Promise<void> {
    await new Promise<void>((kept, lost) => {
      this.#waiting.push({ item, kept, lost });
      this.#writing ??= this.#writeAll();
    });
  }

  async settled(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    await pass(gatherMs);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, mostAtOnce);
      const fault = await this.#writeOne(batch.map(({ item }) => item));
      for (const { kept, lost } of batch) {
        if (fault === undefined) kept();
        else lost(fault);
      }
    }
    // in the same moment in which nothing waits: what is added next begins anew
    this.#writing = undefined;
  }

  /** Never rejects. @returns the fault of a worker that ends, or of the last try */
  async #writeOne(items: readonly Item[]): Promise<Error | undefined> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.#write(items);
        return undefined;
      } catch (error) {
        if (this.#desk.signal.aborted) return error as Error;
        this.#desk.warn("what a carrier said was not kept yet");
        if (tries >= this.#mostTries) return error as Error;
        await pass(againMs);
      }
    }
  }
}

async function pass(ms: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
