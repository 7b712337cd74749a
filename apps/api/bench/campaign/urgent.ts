import { setTimeout as pause } from "node:timers/promises";
import type { DemoSession } from "../../src/demo/people/demo-session.ts";

const everyMs = 2000;
const lookAgainMs = 25;
const leftAlready = new Set(["SUBMITTED", "ACCEPTED", "DELIVERED", "FAILED"]);

interface Waits {
  readonly count: number;
  /** Seconds. */
  readonly median: number;
  readonly most: number;
}

/** Messages of their own to one person after another, and how long each waits until it has left. */
export class Urgent {
  readonly #session: DemoSession;
  readonly #people: readonly string[];
  readonly #waits: number[] = [];
  #ended = false;
  readonly #done: Promise<void>;

  private constructor(session: DemoSession, people: readonly string[]) {
    this.#session = session;
    this.#people = people;
    this.#done = this.#go();
  }

  /** People who can be sent to. */
  static async begin(session: DemoSession): Promise<Urgent> {
    const { people } = await session.ask<{ people: { nodes: { id: string }[] } }>(
      `{ people(first: 100, filter: { hasPhone: true }) { nodes { id } } }`,
    );
    return new Urgent(
      session,
      people.nodes.map(({ id }) => id),
    );
  }

  async end(): Promise<Waits> {
    this.#ended = true;
    await this.#done;
    const waits = this.#waits.toSorted((a, b) => a - b);
    if (waits.length === 0) throw new Error("No message of its own could be sent.");
    return {
      count: waits.length,
      median: waits[Math.floor(waits.length / 2)] ?? Number.NaN,
      most: waits.at(-1) ?? Number.NaN,
    };
  }

  async #go(): Promise<void> {
    for (const personId of this.#people) {
      if (this.#ended) return;
      const wait = await this.#sendOne(personId);
      if (wait !== undefined) this.#waits.push(wait);
      await pause(everyMs);
    }
  }

  /** @returns seconds until it had left; nothing where this person cannot be sent to */
  async #sendOne(personId: string): Promise<number | undefined> {
    const began = performance.now();
    const { sendMessage } = await this.#session.ask<{ sendMessage: { id?: string } }>(
      `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { __typename ... on Message { id } } }`,
      {
        input: {
          personId,
          messageClass: "CARE_FOLLOW_UP",
          text: "请今天下午五点前量一次体温，并告诉专职委员。",
          idempotencyKey: crypto.randomUUID(),
        },
      },
    );
    while (sendMessage.id !== undefined && !(await this.#left(personId, sendMessage.id))) {
      await pause(lookAgainMs);
    }
    return sendMessage.id === undefined ? undefined : (performance.now() - began) / 1000;
  }

  async #left(personId: string, id: string): Promise<boolean> {
    const { messageThread } = await this.#session.ask<{
      messageThread: { id: string; state: string | null }[];
    }>("query ($personId: ID!) { messageThread(personId: $personId) { id state } }", { personId });
    const state = messageThread.find((entry) => entry.id === id)?.state ?? "";
    return leftAlready.has(state);
  }
}
