import type { CarrierFault } from "./carrier-fault.ts";
import type { Outcome, Submission } from "./channel.ts";

/** What a protocol makes of a connection on which the carrier has let us in. */
export interface Transport {
  /** Sends them in one transmission. Never rejects; one outcome for each, in their order. */
  transmit(group: readonly Submission[]): Promise<readonly Outcome[]>;
  /** Fulfilled when the connection is over. */
  readonly closed: Promise<CarrierFault>;
  /** Says good-bye, then ends it. */
  close(): Promise<void>;
  /** Ends it at once; whatever has no answer becomes `unknown`. */
  destroy(fault: CarrierFault): void;
}

/** What the protocol cannot write was never sent, and will not be writable another time. */
export const unwritable: Outcome = { kind: "refused", reason: "malformed", code: "UNWRITABLE" };

/** What goes together in one transmission. */
export interface Grouping {
  readonly most: number;
  readonly joins: (first: Submission, other: Submission) => boolean;
  /** What no two of a group may share, such as the number that a receipt tells them apart by. */
  readonly apartBy: (submission: Submission) => string;
  /** Milliseconds to wait for a group to fill. */
  readonly lingerMs?: number;
}

export const oneByOne: Grouping = {
  most: 1,
  joins: () => false,
  apartBy: ({ reference }) => reference,
};
