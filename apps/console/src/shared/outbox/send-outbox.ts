import {
  isUnauthenticated,
  requiredStep,
  toFailure,
  type RequestError,
} from "../graphql/failure.ts";
import type { FieldAct } from "./field-act.ts";
import type { OutboxItem, OutboxRefusal } from "./outbox-item.ts";

/** Where items are kept while they wait. */
export type OutboxShelf = {
  /** The server has it, under this id where its photos are added to it. */
  readonly taken: (id: string, recordId: string | null) => Promise<void>;
  readonly refuse: (id: string, refusal: OutboxRefusal) => Promise<void>;
};

export type SendAnswer = { readonly data?: unknown; readonly error?: RequestError | undefined };

export type SendRun = {
  readonly items: readonly OutboxItem[];
  readonly acts: ReadonlyMap<string, FieldAct>;
  readonly send: (act: FieldAct, variables: Record<string, unknown>) => Promise<SendAnswer>;
  readonly shelf: OutboxShelf;
  readonly now: () => Date;
  /** Whether its writer still acts in the post it was entered in: asked before each. */
  readonly mayGoOn: () => boolean;
};

/** `signedOut`: whoever it belongs to must sign in; `later`: no answer, or the server is not well. */
export type SendOutcome = "done" | "later" | "signedOut";

/**
 * Sends what waits, in the order it was done. An item leaves when the server has answered for it: taken,
 * or refused with a reason that stays with it. Without an answer everything stays as it is.
 */
export async function sendOutbox(run: SendRun): Promise<SendOutcome> {
  const { items, acts, send, shelf, now, mayGoOn } = run;
  let outcome: SendOutcome = "done";
  for (const item of items) {
    const act = acts.get(item.act);
    if (item.refusal !== null || act === undefined) continue;
    if (!mayGoOn()) return "later";
    const { data, error } = await send(act, act.variables(item, now().toISOString()));
    if (error) {
      const stop = stops(error);
      if (stop !== null) return stop;
      if (isServersFault(error)) outcome = "later";
      else await shelf.refuse(item.id, refusalOf(error));
      continue;
    }
    const member = act.refusedBy(data);
    if (member === null) await shelf.taken(item.id, act.photos?.recordOf(data) ?? null);
    else await shelf.refuse(item.id, { code: member, fields: [] });
  }
  return outcome;
}

/** What stays with something that the server did not take. */
export function refusalOf(error: RequestError): OutboxRefusal {
  const { code, fields } = toFailure(error);
  return { code, fields: fields.map(({ path, code: word }) => ({ path, code: word })) };
}

const passing = ["offline", "unavailable", "full", "tooMany"];

/** Whether everything waits after this answer; `null` where it was about one thing alone. */
export function stops(error: RequestError): SendOutcome | null {
  if (isUnauthenticated(error) || requiredStep(error) !== null) return "signedOut";
  return passing.includes(toFailure(error).kind) ? "later" : null;
}

/** Whether the server failed at this one: it waits for a server that can, and holds up nothing behind it. */
export function isServersFault(error: RequestError): boolean {
  return toFailure(error).kind === "unexpected";
}
