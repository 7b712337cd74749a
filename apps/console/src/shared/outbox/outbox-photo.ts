import type { OutboxOwner, OutboxRefusal } from "./outbox-item.ts";

/** A photo that was taken with an item and follows it: it is sent once its record is known (待发送照片). */
export type OutboxPhoto = OutboxOwner & {
  /** Made once: the key under which the server takes it, so that sending again adds nothing. */
  readonly id: string;
  /** The item it was taken with. */
  readonly itemId: string;
  /** Which act the item is; the act knows what its photos are for. */
  readonly act: string;
  /** What it is about, as the item says. */
  readonly title: string;
  readonly takenAt: string;
  /** Its place among the item's photos. */
  readonly position: number;
  /** As it was shrunk on this device; sealed where there is an `iv`, and `openedPhoto` opens it. */
  readonly blob: Blob;
  readonly iv?: Uint8Array<ArrayBuffer>;
  /** What the server called the record; `null` until it has taken the item. */
  readonly recordId: string | null;
  readonly refusal: OutboxRefusal | null;
};
