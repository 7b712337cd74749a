import { createHash } from "node:crypto";
import { instantInChina, type ChinaDay } from "@wuzi/domain/calendar/china-day";
import type { DemoSession } from "../people/demo-session.ts";

/** How many requests are under way at once. */
const hands = 6;

/**
 * Enters what stands on paper: each request with a key that follows from what it says, so that a replay
 * that was cut off goes on where it was.
 */
export class ReferenceClerk {
  readonly #session: DemoSession;

  constructor(session: DemoSession) {
    this.#session = session;
  }

  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    return await this.#session.ask<Data>(query, variables);
  }

  /** A mutation with one `input`, sent under a key of its own. */
  async enter<Data>(query: string, what: string, input: object): Promise<Data> {
    return await this.ask<Data>(query, { input: { ...input, idempotencyKey: keyOf(what) } });
  }
}

/** A UUID that follows from the words. */
function keyOf(what: string): string {
  const hex = createHash("sha256").update(`reference ${what}`).digest("hex");
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
}

/** When something was done, as a form of the field says it; sent now. */
export function momentOf(day: ChinaDay, time: string) {
  return { occurredAt: instantInChina(day, time).toISOString(), sentAt: new Date().toISOString() };
}

/** Works through all of them, several at a time. */
export async function workThrough<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const waiting = [...items];
  const hand = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: hands }, hand));
}
