import sql, { type Sql } from "sql-template-tag";
import type {
  ChannelKind,
  ChannelListener,
  Outcome,
  Receipt,
  Reply,
} from "../../../platform/carrier/port/channel.ts";
import type { BooksDesk } from "../../../platform/jobs/standing-work.ts";
import { Batches } from "./batches.ts";
import { keepReply } from "./keep-reply.ts";
import { keepable } from "./keepable.ts";
import { toldReceipt } from "./told-receipt.ts";

/** What is told of a part, as the database takes it. */
interface Told {
  id: string;
  state: string;
  reason?: string;
  code?: string;
  carrier?: string;
}

/** Seconds until what never left is tried again. */
const againSeconds = 2;

/**
 * Writes what the carrier says, many at a time. Whoever told it hears when it stands, and not before;
 * a database that is away is tried again for as long as the worker runs, or as often as is said.
 */
export class CarrierBooks implements ChannelListener {
  readonly #desk: BooksDesk;
  readonly #channel: ChannelKind;
  readonly #answers: Batches<Told>;
  readonly #receipts: Batches<Receipt>;

  constructor(desk: BooksDesk, channel: ChannelKind, mostTries?: number) {
    this.#desk = desk;
    this.#channel = channel;
    const write = async (statement: Sql) => {
      await desk.transaction((tx) => tx.rows(statement));
    };
    this.#answers = new Batches(
      (told) =>
        write(sql`select publicity.note_answers(${JSON.stringify(told)}::jsonb, ${againSeconds})`),
      desk,
      mostTries,
    );
    this.#receipts = new Batches(
      (receipts) => {
        const told = receipts.map((receipt) => toldReceipt(desk.services.keys, receipt));
        return write(
          sql`select publicity.note_receipts(${JSON.stringify(told)}::jsonb, ${channel})`,
        );
      },
      desk,
      mostTries,
    );
  }

  async answer(part: string, outcome: Outcome): Promise<void> {
    await this.#answers.add({ id: part, ...toldIn(outcome) });
  }

  async receipt(receipt: Receipt): Promise<void> {
    await this.#receipts.add(receipt);
  }

  async lateOutcome(reference: string, outcome: Outcome): Promise<void> {
    await this.answer(reference, outcome);
  }

  async reply(reply: Reply): Promise<void> {
    const { keys } = this.#desk.services;
    await this.#desk.transaction((tx) => keepReply(tx, this.#channel, keys, reply));
  }

  /** Fulfilled when everything that was told stands. */
  async settled(): Promise<void> {
    await this.#answers.settled();
    await this.#receipts.settled();
  }
}

function toldIn(outcome: Outcome): Omit<Told, "id"> {
  switch (outcome.kind) {
    case "accepted":
      return { state: "accepted", carrier: keepable(outcome.carrierId) };
    case "refused":
      return { state: "failed", reason: outcome.reason, code: keepable(outcome.code) };
    case "throttled":
      return { state: "again", code: keepable(outcome.code) };
    case "unsent":
      return { state: "again" };
    case "unknown":
      return {
        state: "unknown",
        ...(outcome.carrierId === undefined ? {} : { carrier: keepable(outcome.carrierId) }),
      };
  }
}
