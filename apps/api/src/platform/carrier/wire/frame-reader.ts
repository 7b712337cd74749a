import { CarrierFault } from "../port/carrier-fault.ts";

export interface FrameLimits {
  /** Bytes of the shortest frame, its length included: the header. */
  readonly shortest: number;
  readonly longest: number;
}

/**
 * Cuts a stream into frames that begin with their own length in four bytes, as SGIP and SMPP have
 * them. Holds no more than one frame and what came with its end.
 */
export class FrameReader {
  readonly #limits: FrameLimits;
  #chunks: Buffer[] = [];
  #held = 0;

  constructor(limits: FrameLimits) {
    this.#limits = limits;
  }

  /**
   * The frames that are whole now.
   * @throws CarrierFault `garbage` for a length that no frame has
   */
  push(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    const needed = this.#needed();
    if (needed === undefined || this.#held < needed) return [];
    const frames: Buffer[] = [];
    let rest = this.#joined();
    for (;;) {
      const length = this.#lengthOf(rest);
      if (length === undefined || rest.length < length) break;
      frames.push(rest.subarray(0, length));
      rest = rest.subarray(length);
    }
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#held = rest.length;
    return frames;
  }

  /** Bytes of the frame that has begun, once they are known. */
  #needed(): number | undefined {
    const [first] = this.#chunks;
    if (first === undefined || this.#held < 4) return undefined;
    return this.#lengthOf(first.length >= 4 ? first : this.#joined());
  }

  #joined(): Buffer {
    const [only] = this.#chunks;
    if (this.#chunks.length === 1 && only !== undefined) return only;
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }

  #lengthOf(bytes: Buffer): number | undefined {
    if (bytes.length < 4) return undefined;
    const length = bytes.readUInt32BE(0);
    const { shortest, longest } = this.#limits;
    if (length < shortest || length > longest) {
      throw new CarrierFault("garbage", `a frame of ${length} bytes`);
    }
    return length;
  }
}
