/**
 * What a command that may be sent twice came to, as the text that is kept with its key: an id, or the
 * refusal with its facts, so that the same request hears the same again.
 */
export function keptRefusal(outcome: string | object): string {
  if (typeof outcome === "string") return outcome;
  return JSON.stringify({ __typename: outcome.constructor.name, ...outcome });
}

/** The refusal, where the kept text is none of an id. */
export function asRefusal(outcome: string): object | undefined {
  return outcome.startsWith("{") ? (JSON.parse(outcome) as object) : undefined;
}

/** What stays the same of field work that is sent again: all but the moment of sending. */
export function resent<Input extends { moment: { occurredAt: Date } }>(input: Input): object {
  return { ...input, moment: input.moment.occurredAt };
}
