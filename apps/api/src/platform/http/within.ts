import { CodedError } from "../errors/coded-error.ts";

/**
 * Waits for an answer as long as the limit allows. (Fastify's own handler limit ends when the body
 * is read.) What was begun goes on until the database's limit for a statement stops it.
 *
 * @throws TIMEOUT with status 503
 */
export async function within<T>(limitMs: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate()), limitMs);
  });
  try {
    return await Promise.race([work(), limit]);
  } finally {
    clearTimeout(timer);
  }
}

function tooLate(): CodedError {
  return new CodedError(
    "TIMEOUT",
    "This took too long. Look whether it was done before you send it again, or ask for less at once.",
    { http: { status: 503 } },
  );
}
