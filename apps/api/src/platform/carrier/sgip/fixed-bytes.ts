import { CarrierFault } from "../port/carrier-fault.ts";

/** Writes fields of fixed length one behind the other; numbers with the high byte first. */
export class FixedWriter {
  readonly #pieces: Buffer[] = [];

  u8(value: number): this {
    this.#pieces.push(Buffer.from([value & 0xff]));
    return this;
  }

  u32(value: number): this {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value >>> 0);
    this.#pieces.push(bytes);
    return this;
  }

  /** ASCII on the left, then zero bytes. @throws RangeError for more than fits */
  text(value: string, length: number): this {
    if (value.length > length) throw new RangeError(`"${value}" is longer than ${length}`);
    const bytes = Buffer.alloc(length);
    bytes.write(value, "latin1");
    this.#pieces.push(bytes);
    return this;
  }

  bytes(value: Uint8Array): this {
    this.#pieces.push(Buffer.from(value));
    return this;
  }

  done(): Buffer {
    return Buffer.concat(this.#pieces);
  }
}

/** Reads them back. @throws CarrierFault `garbage` where fewer bytes are left than a field has */
export class FixedReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  u8(): number {
    return this.bytes(1).readUInt8();
  }

  u32(): number {
    return this.bytes(4).readUInt32BE();
  }

  /** Up to the first zero byte, without spaces around. */
  text(length: number): string {
    const bytes = this.bytes(length);
    const end = bytes.indexOf(0);
    return bytes.toString("latin1", 0, end === -1 ? length : end).trim();
  }

  bytes(length: number): Buffer {
    if (length > this.left) throw new CarrierFault("garbage", `${length} bytes of ${this.left}`);
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}
