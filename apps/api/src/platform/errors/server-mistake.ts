import { unwrapResolverError } from "@apollo/server/errors";

/** All that leaves the server of a bug, with the request's id beside it. */
export const serverMistake = "The server made a mistake. Give this request id to whoever runs it.";

/**
 * What the log keeps of a bug: kind, words and place in the code. Never the whole error: a driver
 * attaches the values of the statement to it, quotes them in its words, and graphql-js keeps the
 * document.
 */
export function describe(error: unknown): Record<string, unknown> {
  const { name, message, stack, code } = unwrapResolverError(error) as Error & { code?: string };
  const frames = stack?.split("\n").filter((line) => line.startsWith("    at "));
  return {
    type: name,
    message: withoutValues(message),
    ...(code === undefined ? {} : { code }),
    stack: frames?.join("\n"),
  };
}

/** A fault's words for the log: PostgreSQL quotes the value that it cannot read. */
export function withoutValues(message: string): string {
  return message.replaceAll(/"[^"]*"/g, '"…"');
}
