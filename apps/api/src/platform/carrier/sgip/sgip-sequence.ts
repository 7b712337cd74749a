import { CarrierFault } from "../port/carrier-fault.ts";

/** The twelve bytes that name a message: who began it, when, and a count. */
export interface SgipSequence {
  readonly node: number;
  /** `mmddhhmmss` of China, read as a number. */
  readonly stamp: number;
  readonly count: number;
}

/** As a carrier's id is kept: `3083012345-0203080000-42`. */
export function sequenceText({ node, stamp, count }: SgipSequence): string {
  return `${node}-${String(stamp).padStart(10, "0")}-${count}`;
}

/** Digits of a moment in China: `20200203080000`. */
function chinaDigits(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().replaceAll(/\D/g, "").slice(0, 14);
}

/** As validity is written (4.4): `yymmddhhmmss`, no tenths, 32 quarters of an hour ahead of UTC. */
export function sgipMoment(at: Date): string {
  return `${chinaDigits(at).slice(2)}032+`;
}

/** Gives every message its own sequence. */
export class SequenceMaker {
  readonly #node: number;
  #count: number;

  /**
   * @param node `3AAAAQQQQQ`: area code and the corporation's number
   * @param first where to begin: a restart within a second must not begin where it began before
   */
  constructor(node: number, first: number) {
    if (!Number.isInteger(node) || node < 1 || node > 0xff_ff_ff_ff) {
      throw new CarrierFault("cannot_connect", `${node} is no number of a node`);
    }
    this.#node = node;
    this.#count = first >>> 0;
  }

  next(now: Date): SgipSequence {
    this.#count = (this.#count + 1) >>> 0;
    return { node: this.#node, stamp: Number(chinaDigits(now).slice(4)), count: this.#count };
  }
}
