import type { DocumentNode } from "graphql";
import type { OutboxItem } from "./outbox-item.ts";

/**
 * One kind of thing done in the field, and how it is sent. A wing hands its acts over; the outbox
 * knows no wing.
 */
export type FieldAct = {
  readonly name: string;
  readonly mutation: DocumentNode;
  /**
   * @param sentAt this device's clock at sending, by which the server corrects `occurredAt`
   */
  readonly variables: (item: OutboxItem, sentAt: string) => Record<string, unknown>;
  /** Name of the member that refused, or `null` when the answer is what was wanted. */
  readonly refusedBy: (data: unknown) => string | null;
  /** Where photos may be taken with it. */
  readonly photos?: {
    /** What they are for: the last word of the address they go to. */
    readonly purpose: string;
    /** The id of the record that was made: they are added to it. */
    readonly recordOf: (data: unknown) => string;
  };
};
