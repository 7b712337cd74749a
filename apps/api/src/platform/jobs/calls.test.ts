import { expect, test } from "vitest";
import { Calls } from "./calls.ts";

const long = 60_000;

test("a call that comes while a hand is busy is heard by it, whichever other hand has heard it before", async () => {
  const calls = new Calls();
  const end = new AbortController();
  const [quick, busy] = [calls.ear(end.signal), calls.ear(end.signal)];
  const waiting = quick(long);
  calls.call();
  await waiting;
  await busy(long);
  const early = Date.now();
  await quick(20);
  expect(Date.now() - early).toBeGreaterThanOrEqual(15);
});

test("at the end nobody waits", async () => {
  const calls = new Calls();
  const end = new AbortController();
  end.signal.addEventListener("abort", () => calls.call());
  const ear = calls.ear(end.signal);
  const waiting = ear(long);
  end.abort();
  await waiting;
  await expect(ear(long)).resolves.toBeUndefined();
});
