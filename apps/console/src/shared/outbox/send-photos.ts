import type { RequestError } from "../graphql/failure.ts";
import type { FileSent } from "../upload/send-file.ts";
import type { FieldAct } from "./field-act.ts";
import type { OutboxRefusal } from "./outbox-item.ts";
import type { OutboxPhoto } from "./outbox-photo.ts";
import { refusalOf, stops, type SendOutcome } from "./send-outbox.ts";

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
};

/**
 * Sends photos whose record the server knows, one by one under their own key. Like items they leave
 * when the server has answered: taken, or refused with a reason that stays with them.
 */
export async function sendPhotos({ photos, acts, send, shelf }: PhotoRun): Promise<SendOutcome> {
  for (const photo of photos) {
    const purpose = acts.get(photo.act)?.photos?.purpose;
    if (photo.recordId === null || photo.refusal !== null || purpose === undefined) continue;
    const answer = await send(purpose, photo, photo.recordId);
    if (answer === null) continue;
    if (answer.name === "kept") await shelf.remove(photo.id);
    else {
      const stop = answer.name === "failed" ? stops(answer.error) : "later";
      if (stop !== null) return stop;
      await shelf.refuse(photo.id, refusalOf(errorOf(answer)));
    }
  }
  return "done";
}

function errorOf(answer: FileSent): RequestError {
  return answer.name === "failed" ? answer.error : { graphQLErrors: [] };
}
