/**
 * Work that many hands give and one connection does: each piece after the one before, in the order in
 * which it came. A fault is told to whoever gave the piece, and holds up none behind it.
 */
export class InTurn {
  #before: Promise<unknown> = Promise.resolve();

  async take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#before.then(work);
    this.#before = mine.catch(() => undefined);
    return await mine;
  }
}
