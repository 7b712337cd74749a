import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

export interface Client {
  send<Data>(
    query: string,
    variables: Record<string, unknown>,
  ): Promise<{ data: Data | null; errors?: { extensions: Record<string, unknown> }[] }>;
}

/** One send: the data, or `undefined` where the server was away or the answer was a refusal. */
export async function tryOnce<Data>(
  client: Client,
  query: string,
  variables: Record<string, unknown>,
): Promise<Data | undefined> {
  try {
    const { data, errors } = await client.send<Data>(query, variables);
    if (data !== null && errors === undefined) return data;
    const code = errors?.[0]?.extensions["code"];
    if (code !== "UNAVAILABLE" && code !== "CONFLICT") {
      throw new UnexpectedAnswer(JSON.stringify(errors));
    }
  } catch (error) {
    if (error instanceof UnexpectedAnswer) throw error;
  }
  // a client that is refused a connection waits a moment before it tries again
  await pause(50);
  return undefined;
}

class UnexpectedAnswer extends Error {}

/**
 * Sends the same under the same key until an answer is heard.
 * @param deaf loses the first answer, as a bad network does
 * @param freshKeys makes a new key for each try, as a client must not
 */
export async function sendUntilHeard<Data>(
  client: Client,
  query: string,
  input: object,
  { deaf, freshKeys }: { deaf: boolean; freshKeys: boolean },
): Promise<Data> {
  let key = randomUUID();
  for (let hears = !deaf; ;) {
    const answer = await tryOnce<Data>(client, query, { input: { ...input, idempotencyKey: key } });
    if (answer !== undefined && hears) return answer;
    if (answer !== undefined) hears = true;
    if (freshKeys) key = randomUUID();
  }
}
