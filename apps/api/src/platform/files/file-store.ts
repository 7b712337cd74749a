import type { Readable } from "node:stream";

/** Bytes that have arrived whole and wait to be kept or discarded. */
export interface IncomingFile {
  /** Of the bytes, in hexadecimal: the name under which they are kept. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Puts them in their place, inside the transaction that writes their row. */
  keep(): Promise<void>;
  /** Lets go of them; does nothing once they are kept. */
  discard(): Promise<void>;
}

/**
 * Where bytes lie, each under its checksum: a folder, or an object store. It knows nothing of people
 * and offices; only code that has asked the database may ask it.
 */
export interface FileStore {
  /**
   * Takes bytes as they come. On any error nothing is left behind.
   * @throws FileTooLarge as soon as there are more than `mostBytes`
   */
  receive(source: AsyncIterable<Uint8Array>, mostBytes: number): Promise<IncomingFile>;
  /** @throws FileMissing */
  read(sha256: string): Promise<Readable>;
  /**
   * Gives the work a path that holds the bytes while it runs.
   * @throws FileMissing
   */
  withPath<T>(sha256: string, work: (path: string) => Promise<T>): Promise<T>;
  remove(sha256: string): Promise<void>;
  /** Everything kept since before this moment. */
  listKept(before: Date): AsyncIterable<string>;
  /** Removes what began to arrive before this moment and was neither kept nor discarded. */
  dropAbandoned(before: Date): Promise<void>;
}

export class FileTooLarge extends Error {
  override name = "FileTooLarge";
}

export class FileMissing extends Error {
  override name = "FileMissing";
}
