/** Why the server did not take an item, kept with it until its writer decides. */
export type OutboxRefusal = {
  /** The server's stable word, or the name of the refusal's type. */
  readonly code: string;
  /** Wrong fields by their path, as the server names them. */
  readonly fields: readonly { readonly path: string; readonly code: string }[];
};

/** Something done in the field that the server has not confirmed yet (待发送). */
export type OutboxItem = {
  /** Made once: it is the key of the request as well, so that sending again changes nothing twice. */
  readonly id: string;
  /** Whose it is: nobody else sends it, nor under another post. */
  readonly staffId: string;
  readonly postId: string;
  /** The task it was done for; `null` for what nobody had asked for. */
  readonly taskId: string | null;
  /** The form it was entered in, for entering it anew. */
  readonly form: string;
  /** Which act it is; the act knows how it is sent. */
  readonly act: string;
  /** What it is about, in the words of the list it was done from; names are masked. */
  readonly title: string;
  /** When it was done, by this device's clock; ISO 8601. */
  readonly occurredAt: string;
  /** What was entered. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly refusal: OutboxRefusal | null;
};

export type OutboxOwner = Pick<OutboxItem, "staffId" | "postId">;

/** Whether somebody may send it: nobody else does, nor the same person in another post. */
export function belongsTo(item: OutboxOwner, owner: OutboxOwner): boolean {
  return item.staffId === owner.staffId && item.postId === owner.postId;
}
