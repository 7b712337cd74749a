import { expect, test } from "vitest";
import { coalesced } from "./coalesced.ts";

test("requests during a run are answered together by one more, never at the same time", async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const work = coalesced(async () => {
    running++;
    most = Math.max(most, running);
    runs++;
    await new Promise((resolve) => setImmediate(resolve));
    running--;
  });
  work.request();
  work.request();
  work.request();
  await work.idle();
  expect({ runs, most }).toEqual({ runs: 2, most: 1 });
  work.request();
  await work.idle();
  expect({ runs, most }).toEqual({ runs: 3, most: 1 });
});
