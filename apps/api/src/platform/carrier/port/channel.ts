import type { ReceiptVerdict } from "@wuzi/domain/publicity/carrier-answer";
import type { FailureReason } from "@wuzi/domain/publicity/failure-reason";
import type { MessageAlphabet, MessagePart } from "@wuzi/domain/publicity/split-message";
import type { MessageClass } from "@wuzi/domain/registry/message-class";

/**
 * A way to a carrier. Every submission gets exactly one outcome, whatever the carrier does; receipts
 * and replies come to the listener.
 */
export interface MessageChannel {
  readonly kind: ChannelKind;
  readonly carries: ChannelLimits;
  health(): ChannelHealth;
  /** Connects and keeps connected; what happens is told by `health`. */
  start(): void;
  /**
   * Waits until the channel can take submissions, and says how many. 0 once it has stopped or the
   * signal has fired. Whoever submits only what there is room for leaves no more in doubt, should the
   * process be killed, than the carrier's window. Each lane has room of its own.
   */
  room(signal?: AbortSignal, lane?: Lane): Promise<number>;
  /**
   * Never rejects. A submission that still waits when the signal fires is `unsent`; one that has left
   * gets its outcome.
   */
  submit(submission: Submission, signal?: AbortSignal): Promise<Outcome>;
  /** Within a second: what waits is `unsent`, what the carrier still owes an answer to is `unknown`. */
  stop(): Promise<void>;
}

export type ChannelKind = "smpp" | "sgip" | "http" | "file";

/** One part to one number, or the whole text where the channel takes whole texts. */
export interface Submission {
  /** Our own key of this part, which a second attempt repeats; at most 64 ASCII characters. */
  readonly reference: string;
  /** Eleven digits. */
  readonly number: string;
  readonly messageClass: MessageClass;
  readonly alphabet: MessageAlphabet;
  readonly part: MessagePart;
  /**
   * 0 to 255, the same for all parts of a message: handsets put them together by it. The same for all
   * people that a text goes to, where it should share transmissions.
   */
  readonly group: number;
  /** Whose matter it is: a file for a web portal holds those of one owner alone. */
  readonly owner?: number | undefined;
  /** `bulk` unless said otherwise. */
  readonly lane?: Lane;
}

/** A message to one person goes before those of a campaign that wait already. */
export type Lane = "bulk" | "realtime";

export type Outcome =
  | { readonly kind: "accepted"; readonly carrierId: string }
  | { readonly kind: "refused"; readonly reason: FailureReason; readonly code: string }
  /** The carrier takes no more for now and has not taken this one: it may be sent again. */
  | { readonly kind: "throttled"; readonly code: string }
  /** It has never left: it may be sent again. */
  | { readonly kind: "unsent"; readonly because: UnsentReason }
  /** It was sent and the answer never came: only a receipt or a late answer can tell. */
  | { readonly kind: "unknown"; readonly because: UnknownReason; readonly carrierId?: string };

export type UnsentReason = "stopped" | "withdrawn" | "full" | "disconnected";

export type UnknownReason = "no_answer" | "closed" | "garbage";

export interface Receipt {
  readonly carrierId: string;
  /** Eleven digits. Where the carrier gives one id to many numbers it is needed to tell them apart. */
  readonly number: string | undefined;
  readonly verdict: ReceiptVerdict;
  /** The carrier's own words, such as `UNDELIV 027`. */
  readonly code: string;
}

export interface Reply {
  /** The carrier's own, where it gives one: the same twice is one reply. */
  readonly id?: string;
  /** Eleven digits. */
  readonly number: string;
  /** The service number that was written to. */
  readonly to: string;
  readonly text: string;
  /** Of a reply in several parts. */
  readonly part:
    | { readonly group: number; readonly index: number; readonly total: number }
    | undefined;
}

/**
 * Who hears of receipts and replies. The carrier gets its answer when the promise is fulfilled, and
 * tries again where it is rejected: keep first, then return. Receipts come twice, before the outcome
 * of what they are for, and for ids that are nobody's.
 */
export interface ChannelListener {
  receipt(receipt: Receipt): Promise<void>;
  reply(reply: Reply): Promise<void>;
  /** The answer to what had become `unknown`, when it comes after all. */
  lateOutcome(reference: string, outcome: Outcome): Promise<void>;
  health?(health: ChannelHealth): void;
}

export interface ChannelLimits {
  readonly alphabets: readonly MessageAlphabet[];
  /** Whether a long text goes in parts, or whole for the carrier to cut. */
  readonly longTexts: "parts" | "whole";
  /** Transmissions that may wait for an answer at once. */
  readonly window: number;
  /** Parts a second in the long run. */
  readonly perSecond: number;
  /** Whether numbers of the demo may be sent to: simulators only. */
  readonly demoNumbers: boolean;
}

export type ChannelState = "idle" | "connecting" | "up" | "backing_off" | "stopped";

export interface ChannelHealth {
  readonly state: ChannelState;
  readonly since: Date;
  /** What ended the last connection, or kept it from being made. */
  readonly fault: ChannelFault | undefined;
  /** Submissions that wait to be sent, and that wait for an answer. */
  readonly waiting: number;
  readonly outstanding: number;
  /** While the carrier asks for patience. */
  readonly throttledUntil: Date | undefined;
}

export type ChannelFault =
  | "cannot_connect"
  | "login_refused"
  | "closed"
  | "no_answer"
  | "garbage"
  | "stopped";
