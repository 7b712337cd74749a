import type { FileSent } from "../upload/send-file.ts";
import type { FieldAct } from "./field-act.ts";
import type { OutboxRefusal } from "./outbox-item.ts";
import type { OutboxPhoto } from "./outbox-photo.ts";
import { isServersFault, refusalOf, stops, type SendOutcome } from "./send-outbox.ts";

/** Where photos are kept while they wait. */
export type PhotoShelf = {
  readonly remove: (id: string) => Promise<void>;
  readonly refuse: (id: string, refusal: OutboxRefusal) => Promise<void>;
};

export type PhotoRun = {
  readonly photos: readonly OutboxPhoto[];
  readonly acts: ReadonlyMap<string, FieldAct>;
  /** `null` where it cannot be opened here: it stays. */
  readonly send: (
    purpose: string,
    photo: OutboxPhoto,
    recordId: string,
  ) => Promise<FileSent | null>;
  readonly shelf: PhotoShelf;
  /** Whether whoever took them still acts in the same post: asked before each. */
  readonly mayGoOn: () => boolean;
};

/**
 * Sends photos whose record the server knows, one by one under their own key. Like items they leave
 * when the server has answered: taken, or refused with a reason that stays with them.
 */
export async function sendPhotos(run: PhotoRun): Promise<SendOutcome> {
  const { photos, acts, send, shelf, mayGoOn } = run;
  let outcome: SendOutcome = "done";
  for (const photo of photos) {
    const purpose = acts.get(photo.act)?.photos?.purpose;
    if (photo.recordId === null || photo.refusal !== null || purpose === undefined) continue;
    if (!mayGoOn()) return "later";
    const answer = await send(purpose, photo, photo.recordId);
    if (answer === null) continue;
    if (answer.name === "cancelled") return "later";
    if (answer.name === "kept") {
      await shelf.remove(photo.id);
      continue;
    }
    const stop = stops(answer.error);
    if (stop !== null) return stop;
    if (isServersFault(answer.error)) outcome = "later";
    else await shelf.refuse(photo.id, refusalOf(answer.error));
  }
  return outcome;
}
