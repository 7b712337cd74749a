import type { Permission } from "@wuzi/domain/access/permissions";
import type { Sql } from "sql-template-tag";
import type { CallbackDoor } from "../carrier/http/callback-door.ts";
import type { ChannelDeps } from "../carrier/port/channel-deps.ts";
import type { ChannelKind, ChannelListener, MessageChannel } from "../carrier/port/channel.ts";
import type { FileStore } from "../files/file-store.ts";
import type { OutgoingRules } from "../outgoing/post-signed.ts";
import type { KeyRing } from "../sealing/key-ring.ts";
import type { JobTransaction } from "./job.ts";

/** What jobs may use beside the database. */
export interface JobServices {
  readonly files: FileStore;
  readonly keys: KeyRing;
  /** The way to the carrier; nothing is sent without one. */
  readonly carrier?: Carrier | undefined;
  /** How somebody else's server may be asked. */
  readonly outgoing?: OutgoingRules;
}

/** A carrier that can be reached, by whoever listens to it. */
export interface Carrier {
  readonly kind: ChannelKind;
  open(deps: ChannelDeps): Promise<MessageChannel>;
  /** Where a gateway over HTTP brings receipts and replies: the server gives it a path. */
  callbacks?(listener: ChannelListener): CallbackDoor;
}

/** Statements of ordered work, one after another in the order in which they are given. */
export interface OrderTransaction extends JobTransaction {
  /**
   * A statement of whose outcome only a fault matters: what comes next is made ready while the
   * database works on it. A fault is thrown by the next `rows`, or before COMMIT.
   */
  run(statement: Sql): Promise<void>;
}

type InTransaction = <T>(work: (tx: OrderTransaction) => Promise<T>) => Promise<T>;

/** One order as its job gets it. */
export interface OrderedWork<Data> {
  readonly data: Data;
  /** The office whose subtree the work reaches. */
  readonly officeId: number;
  /** Who ordered it; `null` for the system itself. */
  readonly staffId: string | null;
  readonly services: JobServices;
  /** Aborts when the worker stops or has lost the order: the next transaction would be refused. */
  readonly signal: AbortSignal;
  /**
   * One transaction that gets the work ahead for good: its effect and the note of how far the work
   * has come belong into it together. After a crash the job begins again and looks for that note.
   */
  readonly chunk: InTransaction;
  /** One transaction that only looks, or that would be the same if it were done again. */
  readonly step: InTransaction;
}

/**
 * Work that a command orders inside its own transaction (`tx.enqueue`). It runs soon afterwards, by
 * itself, in as many transactions as it likes; after a crash, a stop or a fault it runs again from
 * the start, with nobody else on the same order.
 */
export interface QueuedJob<Data extends object = object> {
  /** `registry.import`: never changed, orders wait under it. */
  readonly name: string;
  /** Stands in the audit as the actor's name, in Chinese, before who ordered it. */
  readonly reason: string;
  /** Under which it acts, over the office of the order and everything below. */
  readonly permission: Permission;
  run(work: OrderedWork<Data>): Promise<void>;
  /** How often and when it is tried again, where it waits for somebody else's server. */
  readonly retry?: {
    readonly times: number;
    /** @param failed how often it has failed, from 1 */
    delaySeconds(this: void, failed: number): number;
  };
  /** After the last try has failed: what the people who wait are told. */
  giveUp?(this: void, tx: JobTransaction, data: Data): Promise<void>;
}
