import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { whileItMoves } from "./while-it-moves.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("what stands still is ended, and not before", () => {
  const { signal } = whileItMoves(60_000);
  vi.advanceTimersByTime(59_999);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(signal.aborted).toBe(true);
});

test("what moves goes on, however long it takes", () => {
  const { signal, moved } = whileItMoves(60_000);
  for (let turn = 0; turn < 20; turn += 1) {
    vi.advanceTimersByTime(59_000);
    moved();
  }
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(60_000);
  expect(signal.aborted).toBe(true);
});

test("what is over is ended by nobody", () => {
  const { signal, stop } = whileItMoves(60_000);
  stop();
  vi.advanceTimersByTime(120_000);
  expect(signal.aborted).toBe(false);
});
