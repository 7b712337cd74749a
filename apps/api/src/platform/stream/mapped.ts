/**
 * An iterable of results, each passed through `map`, and a fault as one last result. Leaving it is
 * handed on at once, also while nothing comes: an async generator would wait for the next value.
 */
export function mapped<T>(
  source: AsyncIterable<T>,
  map: (value: T) => T,
  lastWord: (fault: unknown) => T,
): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  let isOver = false;
  const end = async (value: T | undefined): Promise<IteratorResult<T>> => {
    isOver = true;
    return { done: true, value };
  };
  const self: AsyncGenerator<T> = {
    async next() {
      if (isOver) return await end(undefined);
      try {
        const next = await iterator.next();
        return next.done === true ? await end(undefined) : { done: false, value: map(next.value) };
      } catch (fault) {
        isOver = true;
        return { done: false, value: lastWord(fault) };
      }
    },
    async return(value) {
      await iterator.return?.();
      return await end(value as T);
    },
    async throw(fault) {
      await iterator.return?.();
      throw fault;
    },
    [Symbol.asyncIterator]: () => self,
    async [Symbol.asyncDispose]() {
      await iterator.return?.();
    },
  };
  return self;
}
