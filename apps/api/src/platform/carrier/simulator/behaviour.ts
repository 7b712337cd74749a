/** How a simulated carrier behaves. Shares are from 0 to 1. */
export interface Behaviour {
  /** The same seed and numbers give the same fates, whatever the order and however often it is run. */
  readonly seed: number;
  /** Milliseconds before an answer, and how much more at random. */
  readonly answerMs: number;
  readonly jitterMs: number;
  /** Submissions a second; above it the carrier asks for patience. */
  readonly perSecond: number;
  /** Every so manieth transmission is answered by asking for patience, however slow the sender. */
  readonly throttleEvery: number;
  /** Of submissions that are refused at once. */
  readonly refusedShare: number;
  /** Milliseconds from answer to receipt. */
  readonly receiptMs: number;
  /** Of receipts: that tell of a failure, … */
  readonly failedShare: number;
  /** … that never come, … */
  readonly missingShare: number;
  /** … that come twice, … */
  readonly twiceShare: number;
  /** … that come before the answer to the submission, … */
  readonly earlyShare: number;
  /** … that come `lateMs` later, behind those of others, … */
  readonly lateShare: number;
  readonly lateMs: number;
  /** … beside which one comes for an id that was never given. */
  readonly strangeShare: number;
  /** Of people who write back, and what. */
  readonly replyShare: number;
  readonly replies: readonly string[];
  /** After so many submissions on a connection: no answer any more, an end, or bytes without sense. */
  readonly hangAfter: number;
  readonly closeAfter: number;
  readonly garbageAfter: number;
}

/** A carrier on a good day. */
export const quietBehaviour: Behaviour = {
  seed: 1,
  answerMs: 0,
  jitterMs: 0,
  perSecond: Number.POSITIVE_INFINITY,
  throttleEvery: Number.POSITIVE_INFINITY,
  refusedShare: 0,
  receiptMs: 5,
  failedShare: 0,
  missingShare: 0,
  twiceShare: 0,
  earlyShare: 0,
  lateShare: 0,
  lateMs: 100,
  strangeShare: 0,
  replyShare: 0,
  replies: ["收到", "好的，谢谢", "T", "拒收"],
  hangAfter: Number.POSITIVE_INFINITY,
  closeAfter: Number.POSITIVE_INFINITY,
  garbageAfter: Number.POSITIVE_INFINITY,
};

/** What a simulated carrier does with one message. */
export interface Fate {
  readonly refused: boolean;
  readonly answerMs: number;
  readonly receipt: "delivered" | "failed" | "missing";
  /** From 0 to 1: which of the failures a protocol knows. */
  readonly failure: number;
  readonly receiptMs: number;
  readonly twice: boolean;
  readonly early: boolean;
  readonly strange: boolean;
  readonly reply: string | undefined;
}

/** @param key what the message is known by: the number, and the part of several */
export function fateOf(behaviour: Behaviour, key: string): Fate {
  const random = seeded(`${behaviour.seed} ${key}`);
  const happens = (share: number) => random() < share;
  const refused = happens(behaviour.refusedShare);
  const failed = happens(behaviour.failedShare);
  const missing = happens(behaviour.missingShare);
  const late = happens(behaviour.lateShare);
  const replies = happens(behaviour.replyShare);
  const { replies: words } = behaviour;
  return {
    refused,
    receipt: missing ? "missing" : failed ? "failed" : "delivered",
    failure: random(),
    twice: happens(behaviour.twiceShare),
    early: happens(behaviour.earlyShare),
    strange: happens(behaviour.strangeShare),
    reply: replies ? words[Math.floor(random() * words.length)] : undefined,
    answerMs: behaviour.answerMs + random() * behaviour.jitterMs,
    receiptMs: behaviour.receiptMs + (late ? behaviour.lateMs : 0),
  };
}

/** Numbers from 0 to 1 that depend on the text alone (FNV-1a, then mulberry32). */
export function seeded(text: string): () => number {
  let state = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01_00_01_93);
  }
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
