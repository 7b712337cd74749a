import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { changesOf } from "./changes-of.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listening<T>(iterable: AsyncIterable<T>) {
  const heard: T[] = [];
  const iterator = iterable[Symbol.asyncIterator]();
  const done = (async () => {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      heard.push(next.value);
    }
  })();
  return { heard, done, leave: () => iterator.return?.() };
}

describe("a stream of changes", () => {
  test("tells what there is at once, and again only what is new", async () => {
    let value = 1;
    const read = vi.fn(async () => ({ value }));
    const { heard, leave } = listening(changesOf(read));
    await vi.advanceTimersByTimeAsync(6000);
    expect(heard).toEqual([{ value: 1 }]);
    value = 2;
    await vi.advanceTimersByTimeAsync(2000);
    expect(heard).toEqual([{ value: 1 }, { value: 2 }]);
    await leave();
  });

  test("reads no more once nobody listens", async () => {
    const read = vi.fn(async () => 1);
    const { leave } = listening(changesOf(read));
    await vi.advanceTimersByTimeAsync(4000);
    await leave();
    await vi.advanceTimersByTimeAsync(0);
    const looked = read.mock.calls.length;
    expect(looked).toBeGreaterThan(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(read.mock.calls.length).toBe(looked);
  });

  test("ends when it is stopped from outside", async () => {
    const stop = new AbortController();
    const { done } = listening(changesOf(async () => 1, stop.signal));
    await vi.advanceTimersByTimeAsync(3000);
    stop.abort();
    await expect(done).resolves.toBeUndefined();
  });

  test("fails as the read fails", async () => {
    const read = vi.fn(async () => 1);
    const { done } = listening(changesOf(read));
    const fault = done.then(
      () => "none",
      (error: Error) => error.message,
    );
    await vi.advanceTimersByTimeAsync(1000);
    read.mockRejectedValue(new Error("signed out"));
    await vi.advanceTimersByTimeAsync(2000);
    expect(await fault).toBe("signed out");
  });
});
