/**
 * Ends a transaction with an expected refusal: nothing that the command wrote stands, its idempotency
 * key neither, so that the same request may go through later.
 */
export class Refusal extends Error {
  readonly answer: object;

  constructor(answer: object) {
    super("refused");
    this.answer = answer;
  }
}

/** The answer of the work, or the refusal it was ended with. */
export async function orRefusal<Done>(work: () => Promise<Done>): Promise<Done | object> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}
