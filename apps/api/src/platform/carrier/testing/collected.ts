import { splitMessage } from "@wuzi/domain/publicity/split-message";
import { vi } from "vitest";
import type {
  ChannelHealth,
  ChannelListener,
  MessageChannel,
  Outcome,
  Receipt,
  Reply,
  Submission,
} from "../port/channel.ts";

/** A listener that keeps all it hears. */
export class Collected implements ChannelListener {
  readonly receipts: Receipt[] = [];
  readonly replies: Reply[] = [];
  readonly late: [string, Outcome][] = [];
  readonly states: ChannelHealth[] = [];
  /** Fails so many times before it keeps a receipt. */
  failures = 0;

  async receipt(receipt: Receipt): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error("the database is away");
    }
    this.receipts.push(receipt);
  }

  async reply(reply: Reply): Promise<void> {
    this.replies.push(reply);
  }

  async lateOutcome(reference: string, outcome: Outcome): Promise<void> {
    this.late.push([reference, outcome]);
  }

  health(health: ChannelHealth): void {
    this.states.push(health);
  }
}

/** The parts of a text to one number, as a dispatcher submits them. */
export function submissions(
  number: string,
  text: string,
  alphabets?: MessageChannel["carries"]["alphabets"],
): Submission[] {
  const split = splitMessage(text, alphabets);
  if (!split.ok) throw new Error(split.fault);
  return split.parts.map((part) => ({
    reference: `${number}-${part.index}`,
    number,
    messageClass: "publicity" as const,
    alphabet: split.alphabet,
    part,
    group: 7,
  }));
}

export function numbers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `128${String(index).padStart(8, "0")}`);
}

/** Submits one part to each number as fast as there is room; every outcome, by its kind. */
export async function submitAll(
  channel: MessageChannel,
  to: readonly string[],
  text = "【合江县残联】请您做好防护。",
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const keep = async (submission: Submission) => {
    outcomes.set(submission.reference, await channel.submit(submission));
  };
  const waiting: Promise<void>[] = [];
  const left = to.flatMap((number) => submissions(number, text, channel.carries.alphabets));
  while (left.length > 0) {
    const room = await channel.room();
    if (room === 0) break;
    waiting.push(...left.splice(0, room).map(keep));
  }
  await Promise.all(waiting);
  return outcomes;
}

export function kinds(outcomes: Iterable<Outcome>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Other tests may have the machine: what must happen is waited for, not timed. */
export const patient = { timeout: 30_000 };

export async function soon(check: () => void): Promise<void> {
  await vi.waitFor(check, { timeout: 10_000, interval: 10 });
}
